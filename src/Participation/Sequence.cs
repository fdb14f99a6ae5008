using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Participation;

/// <summary>An ordered list that never changes and equals another by its items, so that a record which holds one keeps value equality. JSON: an array.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
[JsonConverter(typeof(SequenceJsonConverter))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] items;

    internal Sequence(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public Sequence<T> Add(T item) => new([.. items, item]);

    public bool Equals(Sequence<T>? other) => other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items));

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Lets a <see cref="Sequence{T}"/> be written as <c>[a, b]</c>.</summary>
public static class Sequence
{
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => Create<T>([.. items]);
}

/// <summary>Reads and writes a <see cref="Sequence{T}"/> as a plain JSON array.</summary>
public sealed class SequenceJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options) is { } items ? Sequence.Create<T>(items) : null;

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, (IReadOnlyList<T>)value, options);
    }
}
