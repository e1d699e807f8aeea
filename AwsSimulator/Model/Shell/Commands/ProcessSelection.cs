using LoadPlatform.AwsSimulator.Model.Hosts;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>The processes that pgrep and pkill pick: by name, by whole name (-x), or by command line (-f).</summary>
internal static class ProcessSelection
{
    private const string ProcessName = "sipp";

    /// <summary>The processes, or null where the pattern is no expression.</summary>
    public static List<SippProcess>? Find(SippHost host, string pattern, string flags)
    {
        if (PatternMatch.Compile(flags.Contains('x') ? $"^(?:{pattern})$" : pattern) is not { } regex)
            return null;

        return [.. host.Running.Where(process => regex.IsMatch(flags.Contains('f') ? process.CommandLine : ProcessName))];
    }
}
