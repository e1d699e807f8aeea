namespace LoadPlatform.AwsSimulator.Tests.Model;

public class SippTests
{
    [Fact]
    public void PlannedEnd_Reached_CountsSuccessesAndExits()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 3, rate: 3, periodMs: 1000, durationMs: 20_000);
        driver.Advance(30);

        Assert.Equal(3, driver.Statistic("c1", "SuccessfulCall(C)"));
        Assert.Equal(0, driver.Statistic("c1", "CurrentCall"));
        Assert.Equal(1, driver.Run("pgrep -a -x sipp").ExitCode);
        Assert.Equal(3, driver.World.Sessions.Open);
    }

    [Fact]
    public void Statistics_FirstLine_HasSippsColumnsAndEveryLineAsMany()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 3, rate: 3, periodMs: 1000);
        driver.Advance(10.5);
        var lines = driver.Run("cat /opt/sipp/runs/test/c1/stat.csv").Output.TrimEnd('\n').Split('\n');

        Assert.Equal(12, lines.Length);
        Assert.StartsWith("StartTime;LastResetTime;CurrentTime;ElapsedTime(P);", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(96, line.Split(';').Length));
        Assert.All(lines, line => Assert.EndsWith(";", line, StringComparison.Ordinal));
    }

    /// <summary>The columns are those that SIPp 3.6.1 wrote for the scenario of the stacks.</summary>
    [Fact]
    public void MessageCounts_CallsAnsweredAndRefused_CountWhatWasReceived()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 12, rate: 12, periodMs: 1000);
        driver.Advance(10);

        var lines = driver.Run("head -n 1 '/opt/sipp/runs/test/c1/'*_counts.csv", "tail -n 1 '/opt/sipp/runs/test/c1/'*_counts.csv").Output.Split('\n');

        Assert.Equal(lines[0].Split(';').Length, lines[1].Split(';').Length);
        var last = lines[0].Split(';').Zip(lines[1].Split(';')).DistinctBy(column => column.First).ToDictionary(column => column.First, column => column.Second);
        Assert.Equal(("12", "10", "10", "2"), (last["0_INVITE_Sent"], last["4_200_Recv"], last["5_ACK_Sent"], last["1_100_Unexp"]));
        Assert.Equal((12, 10), (driver.Statistic("c1", "TotalCallCreated"), driver.Statistic("c1", "CurrentCall")));
    }

    [Fact]
    public void Statistics_SippHung_GetOld()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 3, rate: 3, periodMs: 1000);
        driver.Advance(60);
        var fresh = Age();
        driver.World.Host.Running[0].Work.Hang();
        driver.Advance(60);

        Assert.InRange(fresh, 0, 1);
        Assert.InRange(Age(), 60, 61);

        int Age()
        {
            var lines = driver.Run("date +%s", "stat -c %Y '/opt/sipp/runs/test/c1/stat.csv'").Output.Split('\n');
            return int.Parse(lines[0]) - int.Parse(lines[1]);
        }
    }

    [Fact]
    public void FirstCall_OnePerTwentySeconds_ComesAfterTwentySeconds()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 2, rate: 1, periodMs: 20_000);
        driver.Advance(19);
        var before = driver.World.Sessions.Open;
        driver.Advance(2);

        Assert.Equal(0, before);
        Assert.Equal(1, driver.World.Sessions.Open);
    }

    [Fact]
    public void Terminate_InMidCall_LeavesCallsCountedAndSessionsLingering()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 4, rate: 10, periodMs: 1000);
        driver.Advance(5);
        driver.Run("pkill -TERM -x sipp");
        driver.Advance(100);
        var lingering = driver.World.Sessions.Open;
        driver.Advance(210);

        Assert.Equal(4, driver.Statistic("c1", "CurrentCall"));
        Assert.Equal(4, lingering);
        Assert.Equal(0, driver.World.Sessions.Open);
    }

    [Fact]
    public void GracefulStop_CallsHaveAPlannedEndAndSippIsStrict_CallsGoOn()
    {
        var driver = new WorldDriver(options => options.Sipp.GracefulStopEndsCalls = false);
        driver.StartCalls("c1", count: 4, rate: 10, periodMs: 1000, durationMs: 60_000);
        driver.Advance(5);
        driver.StopCalls();
        driver.Advance(5);
        var current = driver.Statistic("c1", "CurrentCall");
        driver.Advance(60);

        Assert.Equal(4, current);
        Assert.Equal(4, driver.Statistic("c1", "SuccessfulCall(C)"));
    }

    [Fact]
    public void SecondCohort_OwnPort_LeavesTheFirstAlone()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000);
        driver.StartCalls("c2", count: 3, rate: 10, periodMs: 1000, port: 5072);
        driver.Advance(5);

        Assert.Equal("2\n", driver.Run("pgrep -c -x sipp").Output);
        Assert.Equal(5, driver.World.Sessions.Open);
    }

    [Fact]
    public void SecondCohort_SamePort_PlacesNothing()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000);
        driver.StartCalls("c2", count: 3, rate: 10, periodMs: 1000);
        driver.Advance(5);

        Assert.Equal(2, driver.World.Sessions.Open);
        Assert.Contains("Address already in use", driver.Run("cat /opt/sipp/runs/test/c2/errors.log").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SameCohort_Again_ExitsWith75AndStartsNothing()
    {
        var driver = new WorldDriver();
        driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000);
        var again = driver.StartCalls("c1", count: 2, rate: 10, periodMs: 1000, port: 5072);

        Assert.Equal(75, again.ExitCode);
        Assert.Equal("1\n", driver.Run("pgrep -c -x sipp").Output);
    }

    [Fact]
    public void InitialCalls_Three_AreUnderWayWithAStrayProcess()
    {
        var driver = new WorldDriver(options => options.InitialCalls = 3);

        Assert.Equal(3, driver.World.Sessions.Open);
        Assert.StartsWith("2107 sipp 10.0.1.10:5060", driver.Run("pgrep -a -x sipp").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sipp", 255)]
    [InlineData("sipp 10.0.1.10:5060", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -nonsense 5", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -sf /opt/missing.xml", 1)]
    [InlineData("sipp 10.0.1.10:5060 -bg -r 2000000000", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -r 10 -rp 1", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -r -5", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -m many", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -fd 1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1", 255)]
    [InlineData("sipp 10.0.1.10:5060 -bg -d", 255)]
    public void Start_BadCommandLine_FailsAndStartsNothing(string line, int exitCode)
    {
        var driver = new WorldDriver();

        var result = driver.Run(line);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Empty(driver.World.Host.Running);
    }

    [Fact]
    public void CallLimit_Reached_PlacesTheNextWhenOneEnds()
    {
        var driver = new WorldDriver();
        driver.Run("sipp 10.0.1.10:5060 -bg -l 2 -m 6 -r 10 -d 10000 -p 5070");
        driver.Advance(5);
        var early = driver.World.Host.Running[0].Counters.Created;
        driver.Advance(10);

        Assert.Equal(2, early);
        Assert.Equal((4, 2), (driver.World.Host.Running[0].Counters.Created, driver.World.Host.Running[0].CurrentCalls));
    }
}
