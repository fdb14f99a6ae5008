using System.Text;
using Participation.Server.Tests.Harness;

namespace Participation.Server.Tests.BadInput;

/// <summary>What is no act is refused with the reason, and the draft that was there stays.</summary>
[Collection(nameof(Town))]
public sealed class ActUploadTests(Town town)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private async Task<Answer> Upload(byte[] bytes, string type)
    {
        var draft = await town.DraftDebateAsync();
        var before = await town.StoreAsync();
        var answer = await town.Officer.SendBytes(HttpMethod.Put, $"/api/consultations/{draft}/act/draft", bytes, type);
        Assert.Equal(before, await town.StoreAsync());
        Assert.Equal(3, (await town.Officer.Get($"/api/consultations/{draft}/act/draft")).Done().Json.GetProperty("found").GetProperty("articles").GetInt32());
        Assert.NotNull(answer.Code);
        return answer;
    }

    [Fact]
    public async Task A_text_without_articles_is_refused_with_the_lines_looked_at()
    {
        var answer = (await Upload("Драги суграђани,\nчланови удружења вас поздрављају.\n1. Прво."u8.ToArray(), "text/plain")).Refused(422, "no-articles-recognised");
        Assert.Equal(3, answer.Json.GetProperty("linesLookedAt").GetInt32());
        Assert.NotEmpty(answer.Json.GetProperty("nearest").EnumerateArray());
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal(422, (await Upload([], "text/plain")).Status);

    [Fact]
    public async Task A_text_that_is_no_UTF8_is_refused() => Assert.InRange((await Upload([.. "Члан 1.\n"u8, 0xff, 0xfe, 0xc3, 0x28], "text/plain")).Status, 400, 422);

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        Assert.Equal(415, (await Upload("%PDF-1.7"u8.ToArray(), "application/pdf")).Status);
        Assert.Equal(415, (await Upload("{}"u8.ToArray(), "application/json")).Status);
    }

    [Fact]
    public async Task What_only_calls_itself_a_document_is_refused()
    {
        Assert.InRange((await Upload("Члан 1.\nТекст."u8.ToArray(), Docx)).Status, 400, 422);
        Assert.InRange((await Upload([0x50, 0x4b, 0x03, 0x04, .. new byte[200]], Docx)).Status, 400, 422);
    }

    [Fact]
    public async Task XML_that_is_broken_fetches_expands_or_says_something_else_is_refused()
    {
        (await Upload("<akomaNtoso"u8.ToArray(), "application/akn+xml")).Refused(422, "xml-unreadable");
        (await Upload("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"u8.ToArray(), "application/xml")).Refused(422, "xml-doctype");
        (await Upload("<html/>"u8.ToArray(), "text/xml")).Refused(422, "not-akoma-ntoso");
        var old = (await Upload("<akomaNtoso xmlns=\"http://www.akomantoso.org/2.0\"><act><body/></act></akomaNtoso>"u8.ToArray(), "text/plain")).Refused(422, "akoma-ntoso-namespace");
        Assert.Equal("http://www.akomantoso.org/2.0", old.Json.GetProperty("found").GetString());
    }

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_is_refused() =>
        (await Upload(Encoding.UTF8.GetBytes("Члан 1.\n" + new string('a', 10 * 1024 * 1024)), "text/plain")).Refused(413, "body-too-large");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_hundred_megabytes_most_are_never_taken(bool announced)
    {
        const long length = 200L * 1024 * 1024;
        var draft = await town.DraftDebateAsync();
        using var body = new Letters(length);
        var content = new StreamContent(body, 65_536) { Headers = { ContentType = new("text/plain") } };
        if (announced) content.Headers.ContentLength = length;
        Assert.True(await Send(draft, content) is null or { Status: 413, Code: "body-too-large" });
        Assert.InRange(body.Given, 0, length / 2);
        Assert.Equal(3, (await town.Officer.Get($"/api/consultations/{draft}/act/draft")).Done().Json.GetProperty("found").GetProperty("articles").GetInt32());
    }

    // Whoever goes on sending without listening is cut off, and has no answer.
    private async Task<Answer?> Send(Guid draft, HttpContent content)
    {
        try
        {
            return await town.Officer.Send(new(HttpMethod.Put, $"/api/consultations/{draft}/act/draft") { Content = content });
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>So many letters, made while they are asked for.</summary>
    private sealed class Letters(long length) : Stream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, length - Given);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            Given += given;
            return given;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => Given; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Fact]
    public async Task An_act_cannot_be_put_once_its_debate_is_cancelled()
    {
        var debate = await town.OpenDebateAsync();
        (await town.Officer.Post($"/api/consultations/{debate}/cancel", new { reason = "Повлачимо." })).Done();
        (await town.Officer.PutText($"/api/consultations/{debate}/act/draft", Town.ActText)).Refused(409, "consultation-over");
    }
}
