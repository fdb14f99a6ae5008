using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Participation.Specs.Laws;

/// <summary>The domain knows no clock, no chance, no waiting and no package.</summary>
public sealed partial class DomainSpecs
{
    private static readonly Assembly Domain = typeof(Refusal).Assembly;

    [Fact]
    public void The_domain_references_the_framework_and_nothing_else() =>
        Assert.DoesNotContain(Domain.GetReferencedAssemblies(), reference => reference.Name is not { } name || !(name == "mscorlib" || name == "netstandard" || name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_in_the_domain_waits() =>
        Assert.Empty(Domain.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) || method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
            .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void Nothing_in_the_domain_asks_the_hour_the_dice_or_the_disk() =>
        Assert.Empty(Sources("src/Participation").Where(file => Impure().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Nothing_in_the_server_asks_the_hour_behind_the_clock_or_makes_ids_without_order() =>
        Assert.Empty(Sources("src/Participation.Server").Where(file => BehindTheClock().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void Every_event_is_sealed_and_says_no_more_than_it_carries() =>
        Assert.Empty(Domain.GetTypes().Where(type => type.BaseType is { IsAbstract: true } && type.BaseType.Name.EndsWith("Event", StringComparison.Ordinal) && (!type.IsSealed || Lists(type))).Select(type => type.Name));

    [Fact]
    public void Every_refusal_has_a_code_of_its_own_and_speaks_both_languages()
    {
        var refusals = Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(Example).ToList();
        Assert.NotEmpty(refusals);
        Assert.All(refusals, refusal => Assert.Matches("^[a-z]+(-[a-z]+)*$", refusal.Code));
        Assert.All(refusals, refusal => Assert.Matches(@"\p{IsCyrillic}", refusal.Title.Serbian));
        Assert.All(refusals, refusal => Assert.DoesNotMatch(@"[šđčćžŠĐČĆŽ]", refusal.Title.Serbian));
        Assert.All(refusals, refusal => Assert.DoesNotMatch(@"\p{IsCyrillic}", refusal.Title.English.Replace("«Члан …»", "", StringComparison.Ordinal).Replace("«Члан 1.»", "", StringComparison.Ordinal).Replace("«Члан»", "", StringComparison.Ordinal)));
        Assert.Empty(refusals.GroupBy(refusal => refusal.Code).Where(group => group.Select(refusal => refusal.Kind).Distinct().Count() > 1).Select(group => group.Key));
    }

    /// <summary>Record equality is by reference for these.</summary>
    private static bool Lists(Type type) => type.GetProperties().Any(property =>
        property.PropertyType.IsArray || property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() is var generic
            && (generic == typeof(List<>) || generic == typeof(IReadOnlyList<>) || generic == typeof(Dictionary<,>)));

    private static Refusal Example(Type type)
    {
        var constructor = type.GetConstructors().Single();
        return (Refusal)constructor.Invoke(constructor.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            var t when t == typeof(string) => "x",
            { IsValueType: true } t => Activator.CreateInstance(t),
            { IsGenericType: true } t when t.GetGenericTypeDefinition() == typeof(Sequence<>) =>
                typeof(Sequence).GetMethod(nameof(Sequence.ToSequence))!.MakeGenericMethod(t.GetGenericArguments()).Invoke(null, [Array.CreateInstance(t.GetGenericArguments()[0], 0)]),
            _ => null,
        }).ToArray());
    }

    private static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Checkout(), folder), "*.cs", SearchOption.AllDirectories)
        where !path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
        select (path, string.Join('\n', File.ReadLines(path).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))));

    private static string Checkout([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.(NewGuid|CreateVersion7)|TimeProvider|Random\b|RandomNumberGenerator|Environment\.|File\.|Directory\.|HttpClient|async|await|Stopwatch)\b")]
    private static partial Regex Impure();

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Now|UtcNow|Today)|Guid\.NewGuid)\b")]
    private static partial Regex BehindTheClock();
}
