using System.Globalization;
using System.Text;

namespace Participation.Bench;

/// <summary>An act made for measuring: articles of two paragraphs and an enumeration.</summary>
public static class SampleAct
{
    public static string Make(int articles)
    {
        var text = new StringBuilder("ОДЛУКА О МЕРЕЊУ\n\nНа основу члана 32. Закона о локалној самоуправи, Скупштина општине доноси одлуку.\n\n");
        for (var i = 1; i <= articles; i++)
            text.Append(CultureInfo.InvariantCulture, $"Члан {i}.\n\nОвом одлуком уређује се питање број {i} и поступак пред надлежним одељењем.\n\nНадлежно одељење дужно је да:\n\n1) води евиденцију;\n\n2) извештава скупштину.\n\n");
        return text.ToString();
    }

    /// <summary>The text of comment <paramref name="n"/>: about 200 letters, as people write.</summary>
    public static string Comment(int n) =>
        $"Примедба број {n}: у нашој улици се контејнери не празне редовно, а рок из овог члана је предугачак. Предлажем да се пражњење обавља чешће у летњим месецима и да се распоред објави.";
}
