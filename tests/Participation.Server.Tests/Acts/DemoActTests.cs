using Participation.Acts;
using Participation.Server.Demo;

namespace Participation.Server.Tests.Acts;

public sealed class DemoActTests
{
    [Fact]
    public void The_act_of_the_demo_debate_is_a_whole_decision_without_a_flaw()
    {
        var act = DemoAct.Read();
        Assert.Empty(act.Warnings);
        Assert.Equal("ОДЛУКУ О ОДРЖАВАЊУ ЧИСТОЋЕ И УРЕЂЕЊУ ЗЕЛЕНИХ ПОВРШИНА", act.Title);
        Assert.Equal(31, act.Provisions.Articles().Count());
        Assert.All(act.Provisions.Articles(), article => Assert.NotNull(article.Heading));
        Assert.Equal(8, act.Provisions.Count(p => p.Kind == ProvisionKind.Chapter));
        Assert.Equal([ProvisionKind.Preamble, ProvisionKind.Conclusion], [act.Provisions[0].Kind, act.Provisions[^1].Kind]);
    }
}
