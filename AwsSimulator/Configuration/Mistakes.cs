namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>Collects what is wrong with the configuration.</summary>
internal sealed class Mistakes
{
    private const int Listed = 200;
    private readonly List<Mistake> _all = [];

    public int Count => _all.Count;

    public void Add(Place place, string message) => _all.Add(new Mistake(place, message));

    /// <summary>Everything that was found, a line each, in the order of the sources and their lines.</summary>
    public IReadOnlyList<string> ToLines()
    {
        var sources = _all.Select(mistake => mistake.Place.IsSetting ? "" : mistake.Place.Source).Distinct(StringComparer.Ordinal).ToList();
        var lines = _all
            .OrderBy(mistake => sources.IndexOf(mistake.Place.IsSetting ? "" : mistake.Place.Source))
            .ThenBy(mistake => mistake.Place.Line)
            .ThenBy(mistake => mistake.Place.Column)
            .Select(mistake => mistake.ToString())
            .ToList();
        return lines.Count <= Listed ? lines : [.. lines.Take(Listed), $"{lines.Count - Listed} more mistakes are not listed: mend these first."];
    }
}
