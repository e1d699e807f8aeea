using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>What all files of one reading share: the whole scenario as far as it is read, and what was spent of the limits.</summary>
/// <param name="resolve">Finds the text of a scenario that is included, by name; null where there is none.</param>
internal sealed class ReadingState(Func<string, string?> resolve)
{
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>Whether a run recorded the scenario: then it was admitted, and what makes no sense is not looked for again.</summary>
    public bool IsStored { get; init; }

    /// <summary>The whole scenario's steps, included ones in their places.</summary>
    public List<PlacedStep> Steps { get; } = [];

    /// <summary>The whole scenario's criteria, short forms and long ones.</summary>
    public List<PlacedCriterion> Criteria { get; } = [];

    /// <summary>The CloudWatch metrics that the scenario names itself, each once.</summary>
    public List<CloudWatchMetric> CloudWatchMetrics { get; } = [];

    /// <summary>Whether there were too many steps, which was reported.</summary>
    public bool IsFull { get; set; }

    /// <summary>How many files were included so far.</summary>
    public int Inclusions { get; set; }

    /// <summary>How many bytes the included files have altogether, each counted once.</summary>
    public long IncludedBytes { get; private set; }

    /// <summary>The included files that were parsed; null where one could not be, which was reported.</summary>
    public Dictionary<string, Node?> Parsed { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of a scenario that is included; null where there is none.</summary>
    public string? Find(string name)
    {
        if (_texts.TryGetValue(name, out var known))
            return known;

        var text = resolve(name);
        IncludedBytes += text is null ? 0 : System.Text.Encoding.UTF8.GetByteCount(text);
        _texts.Add(name, text);
        return text;
    }
}
