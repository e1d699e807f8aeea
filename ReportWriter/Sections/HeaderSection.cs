using System.Globalization;
using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>Which run, when, how long, and its result.</summary>
internal static class HeaderSection
{
    public static string Render(ReportData data)
    {
        var date = data.Date.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        List<string> lines =
        [
            $"**Date**: {date} UTC",
            $"**Duration**: {Duration(data)}",
            $"**Result**: {data.Judgement.Verdict.ToString().ToUpperInvariant()}",
            $"**Target**: {Markdown.Escape(data.Definition.Target.Name)}",
            $"**Run**: {data.Definition.RunId}",
        ];
        if (data.Definition.RequestedBy is { Length: > 0 } requester)
            lines.Add($"**Requested by**: {Markdown.Escape(requester)}");
        if (data.Definition.BaselineRunId is { } baseline)
            lines.Add($"**Compared with run**: {baseline}");
        if (data.Definition.Parameters.Count > 0)
            lines.Add($"**Parameters**: {string.Join(", ", data.Definition.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{Markdown.Escape(parameter.Key)} = {Markdown.Escape(parameter.Value)}"))}");
        if (data.Definition.ClockScale is not 1 and var scale)
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"**Clock**: simulated, {scale} seconds per real second"));
        var description = data.Record.Scenario.Description is { Length: > 0 } text ? $"{Markdown.Escape(text)}\n\n" : "";
        return $"# Scaling Test Results: {Markdown.Escape(data.Record.Scenario.Name)}\n\n{description}{string.Join("  \n", lines)}\n";
    }

    private static string Duration(ReportData data)
    {
        if (data.Record is not { StartedAt: { } start, EndedAt: { } end })
            return Markdown.NotObserved;

        var duration = end - start;
        return string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes}m {duration.Seconds}s");
    }
}
