using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Looking;

/// <summary>What the SIPp host holds, read by one script.</summary>
/// <param name="Generators">The command lines of running SIPp processes, each with its process id.</param>
/// <param name="AudioFiles">How many files the audio folder holds; null where the script did not say.</param>
/// <param name="HasScenario">Whether SIPp's scenario file is there; null where the script did not say.</param>
internal sealed record HostContents(IReadOnlyList<string> Generators, int? AudioFiles, bool? HasScenario)
{
    private const string AudioMark = "audio-files:";
    private const string ScenarioMark = "scenario-file:";
    private const string Present = "present";

    /// <summary>The script that reads it.</summary>
    public static IReadOnlyList<string> Script(SippHost host) =>
    [
        "pgrep -a -x sipp || true",
        $"echo {AudioMark}",
        $"ls {ShellScript.Quote(host.Audio)} | wc -l",
        $"echo {ScenarioMark}",
        $"[ -f {ShellScript.Quote(host.Scenario)} ] && echo {Present} || echo missing",
    ];

    /// <summary>Reads what the script wrote.</summary>
    public static HostContents Parse(string output)
    {
        string[] lines = [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        var audio = Array.IndexOf(lines, AudioMark);
        var scenario = Array.IndexOf(lines, ScenarioMark);
        return new HostContents(
            audio < 0 ? lines : lines[..audio],
            audio >= 0 && audio + 1 < lines.Length && int.TryParse(lines[audio + 1], out var files) ? files : null,
            scenario >= 0 && scenario + 1 < lines.Length ? lines[scenario + 1] == Present : null);
    }
}
