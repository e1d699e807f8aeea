using System.Text;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Checks;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Parameters;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads scenario files, strictly: everything that is wrong is reported at once, with its place and a remedy.</summary>
public static class ScenarioReader
{
    private static readonly Dictionary<string, string> NoValues = new(StringComparer.Ordinal);

    /// <summary>Reads a scenario whose parameters keep their defaults and that includes scenarios of the catalog only. Whatever the text is, this does not throw.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the errors.</param>
    /// <returns>The scenario, or every error.</returns>
    public static ScenarioReading Read(string yaml, string fileName) => Read(yaml, fileName, ScenarioCatalog.Find, NoValues);

    /// <summary>
    /// Reads the scenario that a run recorded. Whether it makes sense was checked when the run was admitted: what is refused since then must not
    /// make a run unreadable that was begun before.
    /// </summary>
    /// <inheritdoc cref="Read(string, string)"/>
    public static ScenarioReading ReadStored(string yaml, string fileName) => Read(yaml, fileName, ScenarioCatalog.Find, NoValues, isStored: true);

    /// <summary>Reads a scenario. Whatever the texts are, this does not throw.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the errors.</param>
    /// <param name="include">Finds the text of a scenario that is included, by name; null where there is none. It is asked once for each name.</param>
    /// <param name="values">Values for the file's parameters, by name; the others keep their defaults.</param>
    /// <returns>The scenario, or every error.</returns>
    public static ScenarioReading Read(string yaml, string fileName, Func<string, string?> include, IReadOnlyDictionary<string, string> values) =>
        Read(yaml, fileName, include, values, isStored: false);

    private static ScenarioReading Read(string yaml, string fileName, Func<string, string?> include, IReadOnlyDictionary<string, string> values, bool isStored)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(include);
        ArgumentNullException.ThrowIfNull(values);

        var errors = new ErrorList(fileName);
        var state = new ReadingState(include) { IsStored = isStored };
        var content = NodeReader.Read(yaml, errors) is { } root ? FileReader.Read(root, Given(values, errors), new FileScope(errors, state, [])) : null;
        Check(state);
        var scenario = errors.Count == 0 && content is not null ? Assemble(content, state) : null;
        var plain = scenario is null ? null : IsPlain(content!, state) ? yaml : ScenarioWriter.Write(scenario);
        if (plain is not null && Encoding.UTF8.GetByteCount(plain) > ReadingLimits.FileBytes)
            errors.Add(new SourcePosition(1, 1), $"with its parameters filled in and the included scenarios in their places the file is larger than {ReadingLimits.FileBytes / 1024} KiB; include less.");
        return errors.Count == 0
            ? new ScenarioReading { Scenario = scenario, PlainYaml = plain, Parameters = content!.Parameters, Errors = [] }
            : new ScenarioReading { Parameters = content?.Parameters ?? [], Errors = errors.ToList() };
    }

    private static IReadOnlyList<GivenValue> Given(IReadOnlyDictionary<string, string> values, ErrorList errors)
    {
        var start = new SourcePosition(1, 1);
        if (values.Count > ReadingLimits.Parameters)
            errors.Add(start, $"{values.Count} values are given; at most {ReadingLimits.Parameters} are allowed.");
        foreach (var (name, _) in values.Where(pair => pair.Value.Length > ReadingLimits.Text))
            errors.Add(start, $"the value that is given for '{Words.Shorten(name)}' must not be longer than {ReadingLimits.Text} characters.");
        return [.. values.Where(pair => pair.Value.Length <= ReadingLimits.Text).Take(ReadingLimits.Parameters).Select(pair => new GivenValue(pair.Key, pair.Value, errors, start))];
    }

    private static void Check(ReadingState state)
    {
        TasksCheck.Check(state.Steps);
        if (state.IsStored)
            return;

        CallsCheck.Check(state.Steps);
        SwarmCheck.Check(state.Steps);
        LengthCheck.Check(state.Steps);
        WindowCheck.Check(state.Criteria, state.Steps);
    }

    // Without parameters and inclusions the file says it all, comments included.
    private static bool IsPlain(FileContent content, ReadingState state) => content.Parameters.Count == 0 && state.Inclusions == 0;

    private static Scenario Assemble(FileContent content, ReadingState state) => new()
    {
        Name = content.Name,
        Description = content.Description,
        Steps = [.. state.Steps.Select(step => step.Step!)],
        Criteria = [.. state.Criteria.Select(placed => placed.Criterion).OrderBy(criterion => criterion.IsLong)],
        CloudWatchMetrics = state.CloudWatchMetrics,
        Faults = content.Faults,
    };
}
