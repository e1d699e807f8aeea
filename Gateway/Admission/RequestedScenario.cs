using System.Text.RegularExpressions;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Reading;

namespace LoadPlatform.Gateway.Admission;

/// <summary>The scenario of a request, read with its parameters and with the files that came with it.</summary>
internal sealed partial record RequestedScenario
{
    /// <summary>What errors call a file that was sent to be played.</summary>
    private const string SentName = "scenario";

    /// <summary>What came of reading it; null where there is no such file.</summary>
    public ScenarioReading? Reading { get; private init; }

    /// <summary>What is wrong, the scenario's own errors in one of them.</summary>
    public required IReadOnlyList<RequestProblem> Problems { get; init; }

    /// <summary>Reads it.</summary>
    public static RequestedScenario Read(ScenarioRequest request)
    {
        if (request.ScenarioYaml is null && string.IsNullOrEmpty(request.Scenario))
            return new RequestedScenario { Problems = [new RequestProblem(ProblemCodes.RequestInvalid, "Name a scenario (scenario), or send one (scenarioYaml).")] };

        var (yaml, file) = request.ScenarioYaml is { } text ? (text, $"{SentName}.yaml") : (ScenarioCatalog.Find(request.Scenario!), $"{request.Scenario}.yaml");
        var includes = Includes(request.Includes ?? Nothing, out var problems);
        problems.AddRange((request.Parameters ?? Nothing).Where(pair => pair.Value is null).Select(pair => new RequestProblem(ProblemCodes.RequestInvalid, $"The parameter '{pair.Key}' has no value.")));
        if (yaml is null)
            problems.Insert(0, new RequestProblem(ProblemCodes.ScenarioUnknown, $"There is no scenario '{request.Scenario}'. Scenarios: {string.Join(", ", ScenarioCatalog.Names)}."));
        if (yaml is null || problems.Count > 0)
            return new RequestedScenario { Problems = problems };

        HashSet<string> included = new(StringComparer.Ordinal);
        string? Find(string name)
        {
            included.Add(name);
            return ScenarioCatalog.Find(name) ?? includes.GetValueOrDefault(name);
        }

        var reading = ScenarioReader.Read(yaml, file, Find, request.Parameters ?? Nothing);
        problems.AddRange(includes.Keys.Where(included.Contains).Select(name => Ambiguity(name, includes[name], request)).OfType<RequestProblem>());
        if (problems.Count > 0)
            return new RequestedScenario { Problems = problems };

        if (reading.Scenario is null)
            problems.Add(new RequestProblem(ProblemCodes.ScenarioInvalid, $"The scenario has {reading.Errors.Count} {(reading.Errors.Count == 1 ? "error" : "errors")}."));
        return new RequestedScenario { Reading = reading, Problems = problems };
    }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private static Dictionary<string, string> Includes(IReadOnlyDictionary<string, string> sent, out List<RequestProblem> problems)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        problems = [];
        if (sent.Count > ReadingLimits.Inclusions)
            problems.Add(new RequestProblem(ProblemCodes.RequestInvalid, $"{sent.Count} files are sent to be included; at most {ReadingLimits.Inclusions} are allowed."));
        foreach (var (file, text) in sent.Take(ReadingLimits.Inclusions))
        {
            var name = Extension().Replace(file, "");
            if (!Name().IsMatch(name) || text is null)
                problems.Add(new RequestProblem(ProblemCodes.RequestInvalid, $"'{file}' is no file to include: send each as name and text, the name in kebab-case, with or without .yaml."));
            else if (!files.TryAdd(name, text))
                problems.Add(new RequestProblem(ProblemCodes.RequestInvalid, $"The file '{name}' is sent twice."));
        }

        return files;
    }

    /// <summary>Why nobody would know which file a name means; null where one would. A file that nothing includes is in nobody's way.</summary>
    private static RequestProblem? Ambiguity(string name, string text, ScenarioRequest request)
    {
        if (ScenarioCatalog.Find(name) is { } known && known != text)
            return new RequestProblem(ProblemCodes.RequestInvalid, $"The catalog has another scenario '{name}', which would be included instead: give the file another name.");

        return request.ScenarioYaml is not null && name == SentName
            ? new RequestProblem(ProblemCodes.RequestInvalid, $"'{SentName}' is what errors call the file that is played; give the included file another name.")
            : null;
    }

    [GeneratedRegex(@"\.ya?ml\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
