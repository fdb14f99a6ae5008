namespace Participation.Municipalities;

/// <summary>The rules every municipality starts with. It may put them in its own words, or adopt more.</summary>
public static class CodeOfConduct
{
    public static IReadOnlyList<ConductRule> Rules { get; } =
    [
        new("1", new("Говорите о предлогу, не о људима: без увреда, омаловажавања и претњи.",
            "Speak of the draft, not of people: no insults, belittling or threats.")),
        new("2", new("Без говора мржње и позивања на насиље или дискриминацију према било ком личном својству.",
            "No hate speech, and no call to violence or discrimination on any personal characteristic.")),
        new("3", new("Не објављујте туђе личне податке: адресе, бројеве телефона, ЈМБГ, податке о здрављу и сличне.",
            "Do not publish other people's personal data: addresses, telephone numbers, identity numbers, health data and the like.")),
        new("4", new("Држите се теме расправе и одредбе на коју се коментар односи.",
            "Keep to the subject of the debate and to the provision that the comment is on.")),
        new("5", new("Без реклама, нежељених порука и истог текста на много места.",
            "No advertising, no spam, and not the same text in many places.")),
        new("6", new("Наступајте у своје име: не представљајте се као друга особа или орган и не износите неистине као чињенице о другима.",
            "Speak as yourself: do not pose as another person or authority, and do not state untruths about others as facts.")),
    ];
}
