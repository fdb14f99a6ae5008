using Microsoft.AspNetCore.Http.Features;

namespace Participation.Server.Kernel;

/// <summary>
/// Holds bodies to the limit of their endpoint. Left to Kestrel, the connection would be cut while the client still sends, and most
/// clients would report a broken connection; so it reads on a little further and throws away, until the client hears the answer. After routing, which knows the endpoint.
/// </summary>
public static class OversizeBodies
{
    /// <summary>What is read and thrown away at most; beyond it the connection is cut after all.</summary>
    private const long Discarded = 64 * 1024 * 1024;

    public static IApplicationBuilder UseOversizeBodies(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } most } limit
            && (http.Request.ContentLength is { } announced ? announced > most : http.Request.Headers.TransferEncoding.Count > 0))
        {
            limit.MaxRequestBodySize = Math.Max(most, Discarded);
            http.Request.Body = new LimitedBody(http.Request.Body, most);
        }
        return next(http);
    });

    /// <summary>Gives so many bytes and then says that it is too much.</summary>
    private sealed class LimitedBody(Stream body, long most) : Stream
    {
        private long left = most;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await body.ReadAsync(buffer, cancellationToken);
            left -= read;
            return left >= 0 ? read : throw new BadHttpRequestException("The body is larger than its endpoint takes.", StatusCodes.Status413PayloadTooLarge);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
