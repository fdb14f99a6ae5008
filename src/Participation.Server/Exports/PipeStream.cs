using System.Buffers;
using System.IO.Pipelines;

namespace Participation.Server.Exports;

/// <summary>
/// The body of an answer for writers that only know how to write synchronously (XML, ZIP, CSV). What they write goes into the memory
/// of the pipe and blocks nobody; it leaves in <see cref="Breathe"/>, which waits where the reader is slow.
/// </summary>
internal sealed class PipeStream(PipeWriter pipe) : Stream
{
    private const int Enough = 64 * 1024;
    private int waiting;

    /// <summary>Whether anything was written.</summary>
    public bool Began { get; private set; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Sends what was written once it is worth a packet. Ends the export where the reader has gone.</summary>
    public ValueTask Breathe(CancellationToken cancellation) => waiting >= Enough ? Send(cancellation) : ValueTask.CompletedTask;

    public async ValueTask Send(CancellationToken cancellation)
    {
        waiting = 0;
        if ((await pipe.FlushAsync(cancellation)).IsCompleted)
            throw new OperationCanceledException("The reader has gone.", cancellation);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Began = true;
        pipe.Write(buffer);
        waiting += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void WriteByte(byte value) => Write([value]);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    // Sending is for Breathe alone: a writer's own flush must not block a thread.
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
