namespace Participation.Server.Kernel;

/// <summary>
/// A field that no person sees: who fills it is a program that fills whatever it finds, or a browser that meant well. So it is refused openly and nothing is thrown away
/// in silence: a program gains little by the answer, and a citizen whose browser filled the field learns what to do and keeps his text.
/// </summary>
public static class Honeypot
{
    /// <summary>The refusal where something stands in it; null where it is empty, as it should be.</summary>
    public static Refusal? Check(string? website) => string.IsNullOrEmpty(website) ? null : new HoneypotFilled();
}

public sealed record HoneypotFilled() : Refusal(RefusalKind.Invalid, "honeypot-filled",
    new("Поље «website» мора да остане празно; понекад га попуни сам прегледач. Обришите га и пошаљите поново: ваш текст није изгубљен.", "The field “website” must stay empty; sometimes a browser fills it by itself. Clear it and send again: your text is not lost."));
