using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

/// <summary>The scripts are really run: what a shell makes of them is what counts.</summary>
public sealed class SippScriptsTests : IDisposable
{
    private const string Recorder = """for a in "$@"; do printf '%s\0' "$a"; done >> "$RECORD"; printf '\n' >> "$RECORD"; exit 99""";
    private readonly ScriptHost _host = new();
    private readonly string _record;

    public SippScriptsTests()
    {
        _record = Path.Combine(_host.Folder, "record");
        _host.Install("sipp", Recorder.Replace("$RECORD", _record, StringComparison.Ordinal));
    }

    public static TheoryData<string> Hostile =>
    [
        "it's", "$(touch pwned)", "`touch pwned`", "a;touch pwned", "a\ntouch pwned\n", "a' ; touch pwned ; '", "\"; touch pwned; \"", "a && touch pwned", "-rf", "*", "a\\", "a|touch pwned", "é ü",
    ];

    [Fact]
    public async Task Start_Cohort_RunsSippOnceWithExactlyItsArguments()
    {
        var arguments = Arguments("first");
        var script = SippScripts.Start(Some.RunId, "first", arguments);

        var first = await _host.RunAsync(script);
        var second = await _host.RunAsync(script);

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Equal(SippScripts.AlreadyStarted, second.ExitCode);
        var expected = arguments.Skip(1).Select(argument => argument.Replace("/opt/sipp/runs", _host.Folder, StringComparison.Ordinal));
        Assert.Equal(expected, Assert.Single(await RecordedAsync()));
    }

    [Fact]
    public async Task Start_SippThatCannotStart_Fails()
    {
        _host.Install("sipp", "echo 'no such scenario' >&2; exit 1");

        var result = await _host.RunAsync(SippScripts.Start(Some.RunId, "first", Arguments("first")));

        Assert.NotEqual(0, result.ExitCode);
        Assert.NotEqual(SippScripts.AlreadyStarted, result.ExitCode);
        Assert.Contains("no such scenario", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_DiskFull_IsNotTakenForAlreadyStarted()
    {
        _host.Install("mkdir", "echo 'No space left on device' >&2; exit 1");

        var result = await _host.RunAsync(SippScripts.Start(Some.RunId, "first", Arguments("first")));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("No space left", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_record), "SIPp was started");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Start_HostileValues_AreOnlyValues(string value)
    {
        var cohort = value.Replace('/', '_');
        var host = Some.SippHost with { Scenario = value, Remote = value };
        var arguments = SippArguments.Of(Some.RunId, new PlannedCohort(cohort, 1, 0), new PlaceCallsStep(1, 1), host, value);

        var result = await _host.RunAsync(SippScripts.Start(Some.RunId, cohort, arguments));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(value, (await RecordedAsync())[0][0]);
        AssertNothingElseRan();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task EveryScript_HostileCohort_IsReadAndRunsNothingElse(string cohort)
    {
        _host.Install("pkill", "exit 1");
        _host.Install("pgrep", "exit 1");
        IReadOnlyList<string>[] scripts =
        [
            SippScripts.Signal(Some.RunId, [cohort], "USR1"), SippScripts.List(Some.RunId, [cohort]), SippScripts.ReadStatistics(Some.RunId, [cohort]),
            SippScripts.SignalRun(Some.RunId, "KILL"), SippScripts.List(Some.RunId), SippScripts.ListEach(Some.RunId, [cohort]), SippScripts.Start(Some.RunId, cohort, Arguments(cohort)),
        ];

        foreach (var script in scripts)
        {
            var syntax = await _host.CheckSyntaxAsync(script);
            Assert.True(syntax.ExitCode == 0, syntax.Error);
            var run = await _host.RunAsync(script);
            Assert.True(run.ExitCode == 0, run.Error);
        }

        AssertNothingElseRan();
    }

    [Fact]
    public async Task Signal_NoSuchProcess_IsNoErrorButABadSignalIs()
    {
        Assert.Equal(0, (await _host.RunAsync(SippScripts.Signal(Guid.NewGuid(), ["none"], "USR1"))).ExitCode);
        Assert.NotEqual(0, (await _host.RunAsync(SippScripts.Signal(Guid.NewGuid(), ["none"], "NONSENSE"))).ExitCode);
    }

    [Fact]
    public async Task ReadStatistics_WhatSippWrote_IsReadBack()
    {
        Write("hung-up", RealSipp.TwoHungUp, RealSipp.TwoHungUpErrors);
        Write("refused", RealSipp.TwoRefused, RealSipp.TwoRefusedErrors);
        Write("fine", RealSipp.FourCutOff, errors: null);

        var result = await _host.RunAsync(SippScripts.ReadStatistics(Some.RunId, ["hung-up", "refused", "fine", "not-started"]));
        var totals = SippStatistics.Parse(result.Output, DateTimeOffset.UnixEpoch);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(["fine", "hung-up", "refused"], totals.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((0, 2), (totals["hung-up"].Calls.Failed, totals["hung-up"].Calls.Dropped));
        Assert.Equal((2, 2, 0), (totals["refused"].Calls.Failed, totals["refused"].Calls.Rejected, totals["refused"].Calls.Dropped));
        Assert.Equal(4, totals["fine"].Calls.Current);
    }

    public void Dispose() => _host.Dispose();

    private static IReadOnlyList<string> Arguments(string cohort) =>
        SippArguments.Of(Some.RunId, new PlannedCohort(cohort, 6, 0), new PlaceCallsStep(6, 0.5, 20_000, HoldSeconds: 30), Some.SippHost, "10.0.0.7");

    private void Write(string cohort, string line, string? errors)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_host.Folder, Some.RunId.ToString(), cohort)).FullName;
        File.WriteAllText(Path.Combine(folder, "stat.csv"), $"{RealSipp.Header}\n{RealSipp.TwoRefused}\n{line}\n");
        if (errors is not null)
            File.WriteAllText(Path.Combine(folder, "errors.log"), errors);
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> RecordedAsync() =>
        [.. (await File.ReadAllTextAsync(_record)).Split("\0\n", StringSplitOptions.RemoveEmptyEntries).Select(line => (IReadOnlyList<string>)line.Split('\0'))];

    private void AssertNothingElseRan() => Assert.DoesNotContain(Directory.GetFiles(_host.Folder, "*", SearchOption.AllDirectories), file => Path.GetFileName(file) == "pwned");
}
