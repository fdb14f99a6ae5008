using System.Text;
using Participation.Acts;
using Participation.Server.Acts.Import;

namespace Participation.Server.Tests.Acts;

public sealed class TextImportTests
{
    private const string Decision = "ОДЛУКА О ЧИСТОЋИ\n\nПредмет\nЧлан 1.\nОпштина:\n1) чисти;\n2) гради.\n";

    private static Answer<Imported> Read(string text, string? type = "text/plain; charset=utf-8") => Imported.Read(Encoding.UTF8.GetBytes(text), type);

    private static string Outline(Answer<Imported> read) => string.Join(' ', read.Value!.Reading.Provisions.Flatten().Select(p => p.EId));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=UTF-8")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public void Plain_text_is_read(string? type) =>
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2", Outline(Read(Decision, type)));

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_of_windows_change_nothing() =>
        Assert.Equal(Read(Decision).Value!.Reading, Read("\uFEFF" + Decision.Replace("\n", "\r\n")).Value!.Reading);

    [Fact]
    public void Text_that_is_not_utf8_is_refused_with_the_place()
    {
        var body = Encoding.UTF8.GetBytes(Decision);
        body[7] = 0xFF;
        Assert.IsType<ActNotUtf8>(Imported.Read(body, "text/plain").Refusal);
        Assert.Equal(new ActNotUtf8(0), Imported.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Decision)).ToArray(), "text/plain").Refusal);
        Assert.IsType<ActNotUtf8>(Read(Decision, "text/plain; charset=windows-1251").Refusal);
    }

    [Fact]
    public void Nul_is_refused() => Assert.Equal(new ActHasNul(4), Read("аб\0").Refusal);

    [Fact]
    public void Nothing_is_refused_as_nothing() => Assert.IsType<ActBodyEmpty>(Read("").Refusal);

    [Fact]
    public void A_body_over_the_limit_is_refused() => Assert.IsType<ActBodyTooLarge>(Imported.Read(new byte[ActImport.LargestBody + 1], "text/plain").Refusal);

    [Fact]
    public async Task A_body_is_read_no_further_than_the_limit_and_not_held_beyond_it()
    {
        using var endless = new Endless();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.IsType<ActBodyTooLarge>((await ActImport.Read(endless, "text/plain", TestContext.Current.CancellationToken)).Refusal);
        Assert.InRange(endless.Given, ActImport.LargestBody, ActImport.LargestBody + 200_000);
        // The stream answers at once, so all of it happens on this thread; a buffer that doubles costs up to four times what it holds.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4L * ActImport.LargestBody);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    public void Another_format_is_refused_by_its_name(string type) => Assert.Equal(new ActFormatNotSupported(type), Read(Decision, type).Refusal);

    [Fact]
    public void Marks_that_turn_the_direction_of_writing_are_taken_out_and_named()
    {
        var read = Read("Члан 1.\nОво је \u202Eтекст\u202C.\n").Value!.Reading;
        Assert.Equal("Ово је текст.", read.Provisions.Find("art_1__para_1")!.Text);
        Assert.Contains(read.Warnings, w => w is { Code: "unseen-characters", Line: 2 });
    }

    [Fact]
    public void Ten_megabytes_in_one_line_are_answered() =>
        Assert.IsType<NoArticlesRecognised>(Imported.Read(Enumerable.Repeat((byte)'a', ActImport.LargestBody).ToArray(), "text/plain").Refusal);

    [Fact]
    public void Headings_and_lists_of_markdown_become_headings_and_points()
    {
        var read = Read("""
            # Одлука о чистоћи

            ## Опште одредбе

            ### Предмет

            **Члан 1.**

            Општина:

            1. чисти *улице*;
            2. гради:
               - паркове;
               - путеве.

            ### Појмови

            Члан 2.
            Појмови су [ови](https://primer.rs).

            ## Завршна одредба

            Члан 3.

            | Мера | Износ |
            |------|-------|
            | чишћење | 500 |
            """, "text/markdown").Value!;
        Assert.Equal(SourceFormat.Markdown, read.Format);
        Assert.Equal("Одлука о чистоћи", read.Reading.Title);
        Assert.Equal("chp_nn_1 art_1 art_1__para_1 art_1__para_1__point_1 art_1__para_1__point_2 art_1__para_1__point_2__indent_1 art_1__para_1__point_2__indent_2 " +
            "art_2 art_2__para_1 chp_nn_2 art_3 art_3__table_1 art_3__table_1__tr_1 art_3__table_1__tr_2", string.Join(' ', read.Reading.Provisions.Flatten().Select(p => p.EId)));
        Assert.Equal(("Предмет", "чисти улице;"), (read.Reading.Provisions.Find("art_1")!.Heading, read.Reading.Provisions.Find("art_1__para_1__point_1")!.Text));
        Assert.Equal("чишћење | 500", read.Reading.Provisions.Find("art_3__table_1__tr_2")!.Text);
        Assert.Contains(read.Reading.Warnings, w => w.Code == "table-as-text");
    }

    [Fact]
    public void Items_of_one_mark_nest_by_their_indentation() =>
        Assert.Equal("art_1 art_1__para_1 art_1__para_1__indent_1 art_1__para_1__indent_1__indent_1 art_1__para_1__indent_2",
            Outline(Read("Члан 1.\n\nОпштина:\n\n- прво\n  - унутра\n- друго\n", "text/markdown")));

    [Fact]
    public void Markdown_without_end_of_nesting_is_refused() =>
        Assert.IsType<MarkdownUnreadable>(Read(new string('>', 100_000) + " Члан 1.", "text/markdown").Refusal);

    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Given += buffer.Length;
            return new(buffer.Length);
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
}
