namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>A metric's identity. Dimensions are sorted by name, so that equal metrics are equal keys.</summary>
internal sealed record MetricKey
{
    private MetricKey(string ns, string name, IReadOnlyList<KeyValuePair<string, string>> dimensions)
    {
        Namespace = ns;
        Name = name;
        Dimensions = dimensions;
        Identity = $"{ns}\0{name}\0{string.Join('\0', dimensions.Select(d => $"{d.Key}\u0001{d.Value}"))}";
    }

    public string Namespace { get; }

    public string Name { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Dimensions { get; }

    public string Identity { get; }

    public static MetricKey Of(string ns, string name, IEnumerable<KeyValuePair<string, string>> dimensions) =>
        new(ns, name, [.. dimensions.OrderBy(d => d.Key, StringComparer.Ordinal)]);

    public static MetricKey Of(string ns, string name, params (string Name, string Value)[] dimensions) =>
        Of(ns, name, dimensions.Select(d => KeyValuePair.Create(d.Name, d.Value)));

    public bool Equals(MetricKey? other) => other is not null && Identity == other.Identity;

    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);
}
