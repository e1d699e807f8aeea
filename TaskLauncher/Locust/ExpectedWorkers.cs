using System.Globalization;
using System.Text.RegularExpressions;
using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.TaskLauncher.Locust;

/// <summary>How many workers a master is to have before it starts users, as far as the step that launched it tells.</summary>
internal static partial class ExpectedWorkers
{
    // Locust's own variable, and what the load stack's orchestrator holds ready.
    private static readonly string[] Variables = ["LOCUST_EXPECT_WORKERS", "MIN_WORKERS"];

    /// <summary>The number: at least 1, since a distributed Locust without a worker starts nobody.</summary>
    public static int Of(LaunchTaskStep? launch)
    {
        var variables = launch?.Environment.Values.SelectMany(container => container) ?? [];
        return variables.Select(variable => Variables.Contains(variable.Key) ? Number(variable.Value) : Number(Argument().Match(variable.Value).Groups["count"].Value)).Append(1).Max();
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"--expect-workers[ =](?<count>[0-9]{1,5})\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Argument();
}
