using LoadPlatform.Scenarios.Model;
using LoadPlatform.ServiceDefaults.Aws;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

public sealed class SippHostClientTests
{
    private readonly SteppedClock _clock = new();
    private readonly FakeSippHost _host = new(new Effects());
    private readonly SippHostClient _client;

    public SippHostClientTests() => _client = new SippHostClient(new FakeAws(_host, new FakeEcs(new Effects())), new SsmShell(_clock), _clock);

    /// <summary>SSM cuts what a script prints at 24,000 characters, and one cohort's statistics are about 3,500.</summary>
    [Fact]
    public void Read_ManyCohorts_ReadsAllOfThem()
    {
        List<string> names = [.. Enumerable.Range(1, 20).Select(number => $"batch-{number}")];
        names.ForEach(Start);

        var read = 0;
        _clock.Run(async () => read = (await _client.ReadAsync(Some.Target, Some.RunId, names, CancellationToken.None)).Count);

        Assert.Equal(20, read);
    }

    [Fact]
    public void Start_SameCohortTwice_StartsItOnce()
    {
        Start("first");
        Start("first");

        Assert.Single(_host.Processes);
    }

    [Fact]
    public void Start_FolderOfACohortThatNeverRan_IsNotStarted()
    {
        _host.Folders.Add($"/opt/sipp/runs/{Some.RunId}/first");

        var error = Assert.Throws<SippException>(() => Start("first"));

        Assert.Contains("no statistics", error.Message, StringComparison.Ordinal);
    }

    /// <summary>SIPp goes into the background before it binds its ports: that it was started is not that it runs.</summary>
    [Fact]
    public void Start_SippThatEndsAtOnce_SaysWhy()
    {
        _host.EndsAtOnce = "Unable to bind main socket, errno = 98 (Address already in use)";

        var error = Assert.Throws<SippException>(() => Start("first"));

        Assert.Contains("before it placed a call of cohort 'first': Unable to bind main socket", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_CohortThatHasRun_IsStarted()
    {
        Start("first");
        _host.Processes[0].Die();

        Start("first");

        Assert.Single(_host.Processes);
    }

    [Fact]
    public void Start_TargetWithoutSipp_SaysWhatIsMissing()
    {
        var error = Assert.Throws<SippException>(() => _clock.Run(() => _client.StartAsync(
            Some.Target with { Sipp = null }, Some.RunId, new PlannedCohort("first", 1, 0), new PlaceCallsStep(1, 1), CancellationToken.None)));

        Assert.Contains("'sipp' section", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountProcesses_OneCohortsName_DoesNotCountAnotherThatBeginsLikeIt()
    {
        Start("step-1");
        Start("step-10");

        var count = -1;
        _clock.Run(async () => count = await _client.CountProcessesAsync(Some.Target, Some.RunId, ["step-1"], CancellationToken.None));

        Assert.Equal(1, count);
    }

    private void Start(string cohort) => _clock.Run(() => _client.StartAsync(Some.Target, Some.RunId, new PlannedCohort(cohort, 1, 0), new PlaceCallsStep(1, 1), CancellationToken.None));
}
