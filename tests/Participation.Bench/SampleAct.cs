using System.Globalization;
using System.Text;

namespace Participation.Bench;

/// <summary>An act made for measuring: articles of two paragraphs and an enumeration.</summary>
public static class SampleAct
{
    /// <param name="first">Which of the thoughts the first article holds: from 2 on it is the act without its first article, renumbered.</param>
    public static string Make(int articles, int first = 1)
    {
        var text = new StringBuilder("ОДЛУКА О МЕРЕЊУ\n\nНа основу члана 32. Закона о локалној самоуправи, Скупштина општине доноси одлуку.\n\n");
        for (var i = 1; i <= articles; i++)
            text.Append(CultureInfo.InvariantCulture, $"Члан {i}.\n\nОвом одлуком уређује се питање број {i + first - 1} и поступак пред надлежним одељењем.\n\nНадлежно одељење дужно је да:\n\n1) води евиденцију;\n\n2) извештава скупштину.\n\n");
        return text.ToString();
    }

    /// <summary>The text of comment <paramref name="n"/>: about 200 letters, as people write.</summary>
    public static string Comment(int n) =>
        $"Примедба број {n}: у нашој улици се контејнери не празне редовно, а рок из овог члана је предугачак. Предлажем да се пражњење обавља чешће у летњим месецима и да се распоред објави.";
}
