using Participation.Acts;

namespace Participation.Server.Demo;

/// <summary>The draft decision of the demo debate: written for it, in the shape of a real one.</summary>
public static class DemoAct
{
    private const string Resource = "Participation.Server.Demo.odluka_o_odrzavanju_cistoce.txt";

    /// <summary>The text as an officer would upload it.</summary>
    public static string Text()
    {
        using var stream = typeof(DemoAct).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The text as it was read.</summary>
    public static ActReading Read() => ActReader.Read(SourceText.Lines(Text())).Value!;
}
