using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>That the SIPp host answers, is idle, and holds what SIPp needs.</summary>
internal static class GeneratorChecks
{
    public static IEnumerable<BaselineCheck> Decide(SippHost sipp, Probed<HostStatus> status, Probed<HostContents> contents, DateTimeOffset at) =>
    [
        BaselineChecks.From(
            CheckNames.GeneratorReachable, "Online", Sources.Host, at, $"start the instance {sipp.Instance} and its SSM agent",
            status, host => (host.PingStatus ?? $"SSM does not know {sipp.Instance}", host.PingStatus == "Online")),
        BaselineChecks.From(
            CheckNames.GeneratorIdle, "no sipp process", Sources.Shell, at, "end the SIPp processes on the generator",
            contents, host => host.Generators.Count == 0 ? ("no sipp process", true) : (string.Join("; ", host.Generators), false)),
        BaselineChecks.From(
            CheckNames.AudioPresent, $"files in {sipp.Audio}", Sources.Shell, at, $"copy the audio files to {sipp.Audio} on the generator",
            contents, host => host.AudioFiles is { } files ? ($"{files} files", files > 0) : BaselineChecks.Unknown("the script did not count the audio files")),
        BaselineChecks.From(
            CheckNames.ScenarioPresent, $"{sipp.Scenario} present", Sources.Shell, at, $"copy SIPp's scenario file to {sipp.Scenario} on the generator",
            contents, host => host.HasScenario is { } present ? (present ? "present" : "missing", present) : BaselineChecks.Unknown("the script did not look for the scenario file")),
    ];
}
