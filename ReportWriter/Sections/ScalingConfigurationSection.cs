using LoadPlatform.ReportWriter.Records;
using LoadPlatform.ReportWriter.Rendering;

namespace LoadPlatform.ReportWriter.Sections;

/// <summary>How the target was set up to scale when the run began, as AWS said it.</summary>
internal static class ScalingConfigurationSection
{
    public static string Render(ReportData data)
    {
        if (data.Record.Scaling is not { } scaling)
            return $"## Scaling Configuration\n\n{Markdown.NotObserved}: the scaling configuration was never read.\n";

        List<string[]> rows =
        [
            ["Target tracking target", scaling.TargetValue is { } target ? $"{Markdown.Number(target)} ({Markdown.Escape(scaling.TargetMetric ?? "metric unknown")})" : Markdown.NotObserved],
            ["Min capacity", Or(scaling.MinCapacity)],
            ["Max capacity", Or(scaling.MaxCapacity)],
            ["MAX_CONCURRENT_CALLS", Or(scaling.MaxConcurrentCalls)],
            ["Task definition", scaling.TaskDefinition is { } definition ? Markdown.Escape(definition) : Markdown.NotObserved],
            .. scaling.Images.OrderBy(image => image.Key, StringComparer.Ordinal).Select(image => new[] { $"Image of {Markdown.Escape(image.Key)}", Markdown.Escape(image.Value) }),
            .. scaling.Policies.Select(policy => new[] { "Policy", Markdown.Escape(policy) }),
        ];
        return $"## Scaling Configuration\n\nRead at {Markdown.Time(scaling.At)} UTC.\n\n{Markdown.Table(["Parameter", "Value"], rows)}";
    }

    private static string Or(int? value) => value is null ? Markdown.NotObserved : Markdown.Number(value);
}
