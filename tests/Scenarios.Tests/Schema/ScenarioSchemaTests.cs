using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Conditions;
using LoadPlatform.Scenarios.Reading.Criteria;
using LoadPlatform.Scenarios.Reading.Steps;
using LoadPlatform.Scenarios.Tests.Reading;

namespace LoadPlatform.Scenarios.Tests.Schema;

public sealed partial class ScenarioSchemaTests
{
    private static readonly JsonObject Definitions = ScenarioFileSchema.Root["$defs"]!.AsObject();

    public static TheoryData<string> CatalogNames => [.. ScenarioCatalog.Names];

    public static TheoryData<string> Actions => [.. StepReader.Actions];

    [Theory]
    [MemberData(nameof(CatalogNames))]
    public void Schema_ScenarioOfTheCatalog_IsValid(string name) => Assert.Empty(ScenarioFileSchema.Problems(ScenarioCatalog.Find(name)!));

    [Theory]
    [InlineData(Files.EveryAction)]
    [InlineData(Files.EveryCriterion)]
    [InlineData("name: a\nparameters: { calls: { default: 3 } }\nsteps: [ { action: place_calls, count: \"${calls}\" }, { action: include, scenario: \"${which:burst}\", parameters: { a: 1 } } ]")]
    public void Schema_FileWithEverything_IsValid(string yaml) => Assert.Empty(ScenarioFileSchema.Problems(yaml));

    [Theory]
    [InlineData("steps: [ { action: \"${a:wait}\", seconds: 5 } ]")]
    [InlineData("steps: [ { action: \"w${a:ait}\", seconds: 5 } ]")]
    [InlineData("steps: [ { action: assert, metric: \"e2e_latency_${which:p95}\", condition: \"<${or:=}\", value: 1, timeout_seconds: 5 } ]")]
    [InlineData("steps: [ { action: assert, metric: { namespace: A, name: B, statistic: \"p${n:95}\" }, condition: \"<\", value: 1, timeout_seconds: 5 } ]")]
    [InlineData("steps: [ { action: place_calls, count: 1 }, { action: end_all_calls, mode: \"${how:ab}rupt\" } ]")]
    [InlineData("steps: [ { action: wait, seconds: 5 } ]\ncriteria: [ { name: b, metric: active_count, aggregation: \"p${n:95}\", condition: \"<=\", value: 1, severity: \"${s:w}arn\", window: \"r${w:un}\" } ]")]
    [InlineData("steps: [ { action: place_calls, count: 12.0, rate_period_ms: 1e3 }, { action: set_desired_count, count: 2.0 } ]")]
    [InlineData("steps: [ { action: wait, seconds: 5 } ]\ncriteria: [ { name: b, metric: active_count, condition: \"<=\", value: 1, window: { step: 1.0 } } ]")]
    [InlineData("steps: [ { action: wait, seconds: 5 } ]\ncriteria: [ { name: b, metric: active_count, condition: \"<=\", value: 1, stop: True }, { name: c, metric: active_count, condition: \"<=\", value: 1, stop: FALSE } ]")]
    public void Schema_FileThatTheReaderTakes_IsValid(string yaml)
    {
        Files.Valid($"name: a\n{yaml}\n");
        Assert.Empty(ScenarioFileSchema.Problems($"name: a\n{yaml}\n"));
    }

    [Theory]
    [InlineData("name: a")]
    [InlineData("name: a\ndescription: \" \"\nsteps: [ { action: wait, seconds: 5 } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: 5, name: \" \" } ]")]
    [InlineData("name: a\nsteps: [ { action: note, text: \" \" } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: 5 } ]\ncriteria: [ { name: a, metric: active_count, condition: \"<=\", value: 1, stop: yes } ]")]
    [InlineData("name: Bad Name\nsteps: [ { action: end_all_calls } ]")]
    [InlineData("name: a\ndescripton: b\nsteps: [ { action: end_all_calls } ]")]
    [InlineData("name: a\nsteps: []")]
    [InlineData("name: a\nsteps: {}")]
    [InlineData("name: a\nsteps: [ { action: place_cals, count: 3 } ]")]
    [InlineData("name: a\nsteps: [ { count: 3 } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: -5 } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: 0 } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: 1e99 } ]")]
    [InlineData("name: a\nsteps: [ { action: wait, seconds: \"60\" } ]")]
    [InlineData("name: a\nsteps: [ { action: place_calls, count: 0 } ]")]
    [InlineData("name: a\nsteps: [ { action: place_calls, count: 1.5 } ]")]
    [InlineData("name: a\nsteps: [ { action: end_calls } ]")]
    [InlineData("name: a\nsteps: [ { action: end_calls, count: 1, cohort: a } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls, mode: slow } ]")]
    [InlineData("name: a\nsteps: [ { action: assert, metric: runing_task_count, condition: \">=\", value: 1, timeout_seconds: 5 } ]")]
    [InlineData("name: a\nsteps: [ { action: assert, metric: running_task_count, condition: \"=>\", value: 1, timeout_seconds: 5 } ]")]
    [InlineData("name: a\nsteps: [ { action: assert, metric: running_task_count, condition: \">=\", value: many, timeout_seconds: 5 } ]")]
    [InlineData("name: a\nsteps: [ { action: assert, metric: running_task_count, condition: \">=\", value: 1 } ]")]
    [InlineData("name: a\nsteps: [ { action: launch_task, task_definition: \"a; rm -rf /\" } ]")]
    [InlineData("name: a\nsteps: [ { action: launch_task, task_definition: a, environment: { \"b c\": { D: 1 } } } ]")]
    [InlineData("name: a\nsteps: [ { action: swarm, users: 5, user_classes: [ \"os.system('x')\" ] } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\nassertions: { max_droped_calls: 0 }")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\nassertions: { max_dropped_calls: -1 }")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, condition: \">=\" } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, aggregation: avg, condition: \">=\", value: 1 } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, aggregation: p0, condition: \">=\", value: 1 } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, aggregation: max, condition: \">=\", value: \"10%\" } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, condition: \">=\", value: 1, severity: error } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, condition: \">=\", value: 1, percent_of_time: 101 } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, condition: \">=\", value: 1, percent_of_time: 0.95 } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\ncriteria: [ { name: a, metric: active_count, condition: \">=\", value: 1, window: { } } ]")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\nparameters: { a: 5 }")]
    [InlineData("name: a\nsteps: [ { action: end_all_calls } ]\nfaults: [ { start: 3 } ]")]
    public void Schema_FileThatTheReaderRefuses_IsNotValid(string yaml)
    {
        Assert.NotEmpty(ScenarioReader.Read(yaml, "f.yaml").Errors);
        Assert.NotEmpty(ScenarioFileSchema.Problems(yaml));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Keys_OfAnAction_AreThoseOfTheReader(string action) => Assert.Equal(KnownToReader($"steps: [ {{ action: {action}, qqqqqqqqqqqqqqqqqqqq: 1 }} ]"), Keys(Definitions[action]!));

    [Fact]
    public void Keys_OfEverythingElse_AreThoseOfTheReader()
    {
        Assert.Equal(KnownToReader("qqqqqqqqqqqqqqqqqqqq: 1"), Keys(ScenarioFileSchema.Root));
        Assert.Equal(KnownToReader("criteria: [ { qqqqqqqqqqqqqqqqqqqq: 1 } ]"), Keys(Definitions["criterion"]!));
        Assert.Equal(KnownToReader("criteria: [ { window: { qqqqqqqqqqqqqqqqqqqq: 1 } } ]", "a window"), Keys(Definitions["window"]!["anyOf"]![2]!));
        Assert.Equal(KnownToReader("criteria: [ { metric: { qqqqqqqqqqqqqqqqqqqq: 1 } } ]", "a CloudWatch metric"), Keys(Definitions["cloudWatchMetric"]!));
        Assert.Equal(KnownToReader("parameters: { a: { qqqqqqqqqqqqqqqqqqqq: 1 } }"), Keys(ScenarioFileSchema.Root["properties"]!["parameters"]!["additionalProperties"]!));
        Assert.Equal(
            KnownToReader("steps: [ { action: launch_task, containers: { a: { qqqqqqqqqqqqqqqqqqqq: 1 } } } ]", "the container 'a'"),
            Keys(Definitions["launch_task"]!["properties"]!["containers"]!["additionalProperties"]!));
        Assert.Equal(CriterionKeys.All.Order(StringComparer.Ordinal), Keys(ScenarioFileSchema.Root["properties"]!["assertions"]!));
    }

    [Fact]
    public void Words_OfTheSchema_AreThoseOfTheReader()
    {
        Assert.Equal(ScenarioMetrics.AcceptedNames.Order(StringComparer.Ordinal), Words(Definitions["metric"]!));
        Assert.Equal(ComparisonExtensions.Symbols.Order(StringComparer.Ordinal), Words(Definitions["condition"]!));
        Assert.Equal(Aggregations.Names.Order(StringComparer.Ordinal), Words(Definitions["criterion"]!["properties"]!["aggregation"]!));
        Assert.Equal(Severities.Names.Order(StringComparer.Ordinal), Words(Definitions["criterion"]!["properties"]!["severity"]!));
        Assert.Equal(MetricReader.Statistics.Order(StringComparer.Ordinal), Words(Definitions["cloudWatchMetric"]!["properties"]!["statistic"]!));
        Assert.Equal(CallStepsReader.Modes.Order(StringComparer.Ordinal), Words(Definitions["end_calls"]!["properties"]!["mode"]!));
        var step = ScenarioFileSchema.Root["properties"]!["steps"]!["items"]!;
        Assert.Equal(StepReader.Actions.Order(StringComparer.Ordinal), Words(step["properties"]!["action"]!));
        Assert.Equal(StepReader.Actions.Append("actionWithParameter").Select(action => $"#/$defs/{action}").Order(StringComparer.Ordinal), step["oneOf"]!.AsArray().Select(one => one!["$ref"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal((ReadingLimits.Steps, ReadingLimits.Criteria), (step.Parent!["maxItems"]!.GetValue<int>(), ScenarioFileSchema.Root["properties"]!["criteria"]!["maxItems"]!.GetValue<int>()));
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Ranges_OfAnAction_AreThoseOfTheReader(string action) => RangesAreThoseOfTheReader(Definitions[action]!, (key, number) => $"steps: [ {{ action: {action}, {key}: {number} }} ]");

    [Fact]
    public void Ranges_OfCriteria_AreThoseOfTheReader()
    {
        RangesAreThoseOfTheReader(Definitions["criterion"]!, (key, number) => $"criteria: [ {{ {key}: {number} }} ]");
        RangesAreThoseOfTheReader(ScenarioFileSchema.Root["properties"]!["assertions"]!, (key, number) => $"assertions: {{ {key}: {number} }}");
        RangesAreThoseOfTheReader(Definitions["window"]!["anyOf"]![2]!, (key, number) => $"criteria: [ {{ window: {{ {key}: {number} }} }} ]");
    }

    private static void RangesAreThoseOfTheReader(JsonNode definition, Func<string, string, string> write)
    {
        foreach (var (key, schema) in definition["properties"]!.AsObject())
        {
            if (schema!["anyOf"]?.AsArray().FirstOrDefault(one => one!["maximum"] is not null && key is not ("step" or "from" or "to" or "after" or "task")) is not { } range)
                continue;

            var tooMuch = range["type"]!.GetValue<string>() == "integer" ? "2147483647" : "1e99";
            var error = ScenarioReader.Read(write(key, tooMuch), "f.yaml").Errors.Select(one => Range().Match(one.Message)).Single(match => match.Success && match.Groups["key"].Value == key);
            Assert.Equal(Number(range["maximum"]), double.Parse(error.Groups["most"].Value, CultureInfo.InvariantCulture));
            var least = double.Parse(error.Groups["least"].Value, CultureInfo.InvariantCulture);
            Assert.Equal(error.Groups["above"].Success ? (null, least) : (least, null), (Number(range["minimum"]), Number(range["exclusiveMinimum"])));
        }
    }

    private static double? Number(JsonNode? node) => node is null ? null : double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Keys(JsonNode schema) => schema["properties"]!.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Words(JsonNode schema) => schema["anyOf"]![0]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()).Order(StringComparer.Ordinal);

    /// <summary>The keys that the reader lists where it meets one that nobody knows.</summary>
    private static IEnumerable<string> KnownToReader(string yaml, string what = "")
    {
        var message = ScenarioReader.Read(yaml, "f.yaml").Errors.Select(error => error.Message).Single(message => message.StartsWith(what, StringComparison.Ordinal) && message.Contains("has no 'qqqqqqqqqqqqqqqqqqqq'; use one of: ", StringComparison.Ordinal));
        return message[(message.IndexOf("one of: ", StringComparison.Ordinal) + 8)..].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal);
    }

    [GeneratedRegex("^'(?<key>[a-z0-9_]+)' must be (from (?<least>\\S+) to|(?<above>above) (?<least>\\S+) and up to) (?<most>[^,]+),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Range();
}
