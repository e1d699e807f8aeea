using Amazon.SimpleSystemsManagement.Model;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Aws;
using Target = LoadPlatform.Contracts.Targets.Target;

namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>Drives SIPp on a target's SIPp host, through SSM.</summary>
internal sealed class SippHostClient(AwsClients aws, SsmShell shell, TimeProvider time)
{
    // SSM cuts a script's output at 24,000 characters; a cohort's statistics are about 3,500, its message counts 1,000 and, with a long scenario, thrice that.
    private const int CohortsAtOnce = 3;

    private const int Looks = 5;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    /// <summary>Starts a cohort, once: a second call for the same cohort finds it started.</summary>
    /// <exception cref="SippException">The host answered that SIPp could not be started.</exception>
    public async Task StartAsync(Target target, Guid runId, PlannedCohort cohort, PlaceCallsStep step, CancellationToken cancellationToken)
    {
        var host = Host(target);
        var address = await FindAddressAsync(target, host, cancellationToken);
        var script = SippScripts.Start(runId, cohort.Name, SippArguments.Of(runId, cohort, step, host, address));
        var result = await RunAsync(target, script, $"start {cohort.Name}", cancellationToken);
        if (!result.Succeeded && result.ExitCode != SippScripts.AlreadyStarted)
            throw new SippException($"SIPp was not started for cohort '{cohort.Name}': {Describe(result)}");

        await ConfirmAsync(target, runId, cohort.Name, cancellationToken);
    }

    /// <summary>Keeps cohorts from being started by a command that was sent and has not run yet: the host may be slow.</summary>
    /// <exception cref="SippException">The host answered that it could not.</exception>
    public async Task PreventStartAsync(Target target, Guid runId, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        var result = await RunAsync(target, SippScripts.PreventStart(runId, cohorts), "prevent start", cancellationToken);
        if (!result.Succeeded)
            throw new SippException($"A late start of SIPp could not be prevented: {Describe(result)}");
    }

    /// <summary>Signals the SIPp processes of cohorts, for example <c>USR1</c>: end gracefully.</summary>
    /// <exception cref="SippException">The host answered that it could not.</exception>
    public async Task SignalAsync(Target target, Guid runId, IReadOnlyList<string> cohorts, string signal, CancellationToken cancellationToken)
    {
        var result = await RunAsync(target, SippScripts.Signal(runId, cohorts, signal), $"signal {signal}", cancellationToken);
        if (!result.Succeeded)
            throw new SippException($"SIPp could not be signalled {signal}: {Describe(result)}");
    }

    /// <summary>Signals every SIPp process of a run.</summary>
    /// <exception cref="SippException">The host answered that it could not.</exception>
    public async Task SignalRunAsync(Target target, Guid runId, string signal, CancellationToken cancellationToken)
    {
        var result = await RunAsync(target, SippScripts.SignalRun(runId, signal), $"signal run {signal}", cancellationToken);
        if (!result.Succeeded)
            throw new SippException($"SIPp could not be signalled {signal}: {Describe(result)}");
    }

    /// <summary>Counts the SIPp processes of a run.</summary>
    /// <exception cref="SippException">The host could not say.</exception>
    public async Task<int> CountProcessesAsync(Target target, Guid runId, CancellationToken cancellationToken) =>
        (await ListAsync(target, SippScripts.List(runId), cancellationToken)).Length;

    /// <summary>Counts the SIPp processes of cohorts.</summary>
    /// <exception cref="SippException">The host could not say.</exception>
    public async Task<int> CountProcessesAsync(Target target, Guid runId, IReadOnlyList<string> cohorts, CancellationToken cancellationToken) =>
        (await ListAsync(target, SippScripts.List(runId, cohorts), cancellationToken)).Length;

    /// <summary>Tells of which cohorts SIPp runs.</summary>
    /// <exception cref="SippException">The host could not say.</exception>
    public async Task<IReadOnlyList<string>> FindRunningAsync(Target target, Guid runId, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        var lines = await ListAsync(target, SippScripts.ListEach(runId, cohorts), cancellationToken);
        return [.. cohorts.Where(cohort => lines.SkipWhile(line => line != Mark(cohort)).Skip(1).FirstOrDefault() is { } next && next.All(char.IsAsciiDigit))];
    }

    /// <summary>Reads SIPp's own counts of cohorts.</summary>
    /// <returns>The counts by cohort; a cohort whose counts could not be read is left out.</returns>
    public async Task<IReadOnlyDictionary<string, SippReading>> ReadAsync(Target target, Guid runId, IReadOnlyList<string> cohorts, CancellationToken cancellationToken)
    {
        Dictionary<string, SippReading> totals = new(StringComparer.Ordinal);
        foreach (var chunk in cohorts.Chunk(CohortsAtOnce))
        {
            var result = await RunAsync(target, SippScripts.ReadStatistics(runId, chunk), "read statistics", cancellationToken);
            foreach (var (cohort, reading) in SippStatistics.Parse(result.StandardOutput, time.GetUtcNow()))
                totals[cohort] = reading;
        }

        return totals;
    }

    /// <summary>
    /// A folder alone does not make a cohort: whoever made it may have died before it started SIPp, or may be about to. Nor does SIPp's word:
    /// where a port is taken it goes into the background first, ends there, and leaves statistics without a call.
    /// </summary>
    private async Task ConfirmAsync(Target target, Guid runId, string cohort, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            if (await FindRunningAsync(target, runId, [cohort], cancellationToken) is [_])
                return;

            var found = await ReadAsync(target, runId, [cohort], cancellationToken);
            if (found.TryGetValue(cohort, out var reading) && reading.Calls.Placed > 0)
                return;

            if (look == Looks)
                throw new SippException(reading is null
                    ? $"SIPp was not started for cohort '{cohort}': its folder was there, but no SIPp runs in it and it holds no statistics."
                    : $"SIPp ended before it placed a call of cohort '{cohort}': {(await RunAsync(target, SippScripts.ReadErrors(runId, cohort), $"read errors of {cohort}", cancellationToken)).StandardOutput.Trim()}");

            await Task.Delay(LookInterval, time, cancellationToken);
        }
    }

    private static SippHost Host(Target target) =>
        target.Sipp ?? throw new SippException($"The target '{target.Name}' has no 'sipp' section in targets.yaml.");

    private static string Describe(ShellResult result) =>
        $"SSM says {result.Status}, {(result.ExitCode < 0 ? "the script did not run to its end" : $"exit code {result.ExitCode}")}. {result.StandardError.Trim()}".TrimEnd();

    private static string Mark(string cohort) => $"{SippScripts.CohortMark} {cohort}";

    private async Task<string[]> ListAsync(Target target, IReadOnlyList<string> script, CancellationToken cancellationToken)
    {
        var result = await RunAsync(target, script, "list processes", cancellationToken);
        return result.Succeeded
            ? result.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new SippException($"SIPp's processes could not be listed: {Describe(result)}");
    }

    private Task<ShellResult> RunAsync(Target target, IReadOnlyList<string> script, string comment, CancellationToken cancellationToken) =>
        shell.RunAsync(aws.Ssm(target), Host(target).Instance, script, Timeout, $"LoadPlatform: {comment}", cancellationToken);

    private async Task<string> FindAddressAsync(Target target, SippHost host, CancellationToken cancellationToken)
    {
        var found = await aws.Ssm(target).DescribeInstanceInformationAsync(
            new DescribeInstanceInformationRequest { Filters = [new InstanceInformationStringFilter { Key = "InstanceIds", Values = [host.Instance] }] },
            cancellationToken);
        return found.InstanceInformationList?.FirstOrDefault()?.IPAddress
            ?? throw new SippException($"SSM does not know the instance '{host.Instance}', or its IP address: is its agent running?");
    }
}
