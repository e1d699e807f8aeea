using System.Globalization;
using System.Text.Json;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>What must be known to go on telling the service's own scaling from somebody's hand.</summary>
/// <param name="Desired">The desired count that was seen last; null before the first.</param>
/// <param name="Deployments">The deployments that were seen.</param>
/// <param name="Suspected">The changes of the desired count that are not explained yet.</param>
internal sealed record InterferenceMemory(int? Desired, IReadOnlyList<string> Deployments, IReadOnlyList<DesiredChange> Suspected)
{
    public static readonly InterferenceMemory Nothing = new(null, [], []);

    private const string DesiredNote = "desired";
    private const string DeploymentsNote = "deployment";
    private const string SuspectedNote = "suspected";

    /// <summary>Reads it from a watcher's notes.</summary>
    public static InterferenceMemory Read(IReadOnlyDictionary<string, string> notes) => new(
        int.TryParse(notes.GetValueOrDefault(DesiredNote), CultureInfo.InvariantCulture, out var desired) ? desired : null,
        notes.GetValueOrDefault(DeploymentsNote)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        notes.TryGetValue(SuspectedNote, out var suspected) ? JsonSerializer.Deserialize<DesiredChange[]>(suspected, RunLogJson.Options) ?? [] : []);

    /// <summary>Writes it into a watcher's notes.</summary>
    public void Write(Dictionary<string, string> notes)
    {
        if (Desired is { } desired)
            notes[DesiredNote] = desired.ToString(CultureInfo.InvariantCulture);
        notes[DeploymentsNote] = string.Join(' ', Deployments);
        notes[SuspectedNote] = JsonSerializer.Serialize(Suspected, RunLogJson.Options);
    }
}
