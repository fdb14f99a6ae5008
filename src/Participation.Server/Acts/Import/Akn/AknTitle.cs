using System.Xml.Linq;
using Participation.Acts;

namespace Participation.Server.Acts.Import.Akn;

/// <summary>The title of a document: the block of the preface that holds <c>docTitle</c>, else its long title, else all that it says; without words there the name in its metadata.</summary>
internal static class AknTitle
{
    /// <summary>Takes the title out of the document, so that what is left of the preface is not said twice.</summary>
    public static string Take(XElement document, ICollection<ReadWarning> warnings)
    {
        if (document.Elements().FirstOrDefault(element => element.Name.LocalName == "preface") is { } preface && preface.Value.Trim().Length > 0)
        {
            var blocks = Blocks(preface);
            var words = blocks.ConvertAll(block => AknWords.Of(block, warnings));
            // A note in the title is still a note.
            foreach (var (block, said) in blocks.Zip(words))
                if (said.Asides.Count == 0) block.Remove();
                else block.ReplaceWith(new XElement(preface.Name.Namespace + "p", said.Asides));
            return string.Join(' ', words.Select(said => said.Text.Replace('\n', ' ')).Where(text => text.Length > 0));
        }
        var alias = document.Elements().Where(element => element.Name.LocalName == "meta").Descendants().FirstOrDefault(element => element.Name.LocalName == "FRBRalias");
        return ((string?)alias?.Attribute("value") ?? "").Trim();
    }

    private static List<XElement> Blocks(XElement preface)
    {
        if (preface.Descendants().FirstOrDefault(element => element.Name.LocalName == "docTitle") is { } named)
            return [named.AncestorsAndSelf().First(element => element.Name.LocalName is "p" or "longTitle" or "block" || element.Parent == preface)];
        return preface.Elements().FirstOrDefault(element => element.Name.LocalName == "longTitle") is { } title ? [title] : [.. preface.Elements()];
    }
}
