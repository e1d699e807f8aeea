using System.Text.Json;
using System.Text.Json.Serialization;
using LoadPlatform.ReportWriter.Records;

namespace LoadPlatform.ReportWriter.Rendering;

/// <summary>The report for machines: everything but the raw series, which have a file of their own.</summary>
internal static class JsonReport
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static string Render(ReportData data) => JsonSerializer.Serialize(
        new
        {
            data.Definition.RunId,
            Scenario = data.Record.Scenario.Name,
            data.Record.Scenario.Description,
            Target = data.Definition.Target.Name,
            data.Definition.RequestedBy,
            data.Definition.RequestedAt,
            data.Definition.ClockScale,
            data.Definition.Parameters,
            data.Definition.BaselineRunId,
            data.Record.StartedAt,
            data.Record.EndedAt,
            data.Record.Ending,
            data.Judgement.Verdict,
            data.Judgement.Reasons,
            data.Judgement.Assertions,
            data.Judgement.Criteria,
            data.Judgement.Notes,
            data.Record.Steps,
            data.Record.Cohorts,
            data.Record.Swarms,
            data.Record.Gaps,
            data.Judgement.Interference,
            data.Record.Scaling,
            data.Timeline,
            data.Capacity,
            data.Record.Tasks,
            data.Record.Activities,
            data.Record.Alarms,
            data.Record.DesiredChanges,
            data.Baseline,
            data.Events,
            data.Definition.ScenarioYaml,
        },
        Options) + "\n";
}
