namespace Participation.Server.Exports;

/// <summary>The words that tables and documents share.</summary>
internal static class ExportWords
{
    public static readonly Words Overview = new("Преглед јавне расправе", "Overview of the public debate");

    public static Words Kind(string kind) => kind switch
    {
        "proposal" => new("предлог", "proposal"),
        "amendment" => new("предлог измене", "amendment"),
        _ => new("коментар", "comment"),
    };

    public static Words Stance(string stance) => stance switch
    {
        "for" => new("за", "for"),
        "against" => new("против", "against"),
        _ => new("ни једно", "neutral"),
    };

    public static Words Operation(string operation) => operation switch
    {
        "insert-before" => new("додаје се пре", "insert-before"),
        "insert-after" => new("додаје се после", "insert-after"),
        "delete" => new("брише се", "delete"),
        _ => new("мења се", "replace"),
    };

    public static Words Carried(string state) => state switch
    {
        "edited" => new("измењена", "edited"),
        "moved" => new("премештена", "moved"),
        "split" => new("подељена", "split"),
        "merged" => new("спојена", "merged"),
        _ => new("брисана", "removed"),
    };

    public static Words Status(string status) => status switch
    {
        "hidden" => new("уклоњен", "hidden"),
        "withdrawn" => new("повучен", "withdrawn"),
        _ => new("видљив", "visible"),
    };
}
