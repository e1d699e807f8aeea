using LoadPlatform.Scenarios.Model;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Sipp;

public sealed class SippArgumentsTests
{
    [Fact]
    public void Of_Cohort_IsSippsCommandLine()
    {
        var arguments = SippArguments.Of(Some.RunId, new PlannedCohort("first", 6, 0), new PlaceCallsStep(6, 0.5, 20_000), Some.SippHost, "10.0.0.7");

        Assert.Equal(
            "sipp 10.0.0.5:5060 -sf /opt/sipp/scenarios/uac_asterisk.xml -l 6 -m 6 -r 0.5 -rp 20000 -i 10.0.0.7 -p 5070 -mp 10000 -ci 127.0.0.1 -cp 8890 -rtp_payload 0 " +
            $"-trace_err -error_file /opt/sipp/runs/{Some.RunId}/first/errors.log -trace_stat -stf /opt/sipp/runs/{Some.RunId}/first/stat.csv -fd 1 -trace_counts -bg",
            string.Join(' ', arguments));
    }

    [Fact]
    public void Of_Hold_IsInMilliseconds()
    {
        var arguments = SippArguments.Of(Some.RunId, new PlannedCohort("first", 6, 0), new PlaceCallsStep(6, 1, HoldSeconds: 90.5), Some.SippHost, "10.0.0.7").ToList();

        Assert.Equal("90500", arguments[arguments.IndexOf("-d") + 1]);
    }

    [Fact]
    public void Of_TwoCohorts_ShareNoPortAndNoFile()
    {
        var step = new PlaceCallsStep(6, 1);
        var one = SippArguments.Of(Some.RunId, new PlannedCohort("one", 6, 0), step, Some.SippHost, "10.0.0.7").ToList();
        var two = SippArguments.Of(Some.RunId, new PlannedCohort("two", 6, 1), step, Some.SippHost, "10.0.0.7").ToList();

        Assert.All(new[] { "-p", "-mp", "-cp", "-stf", "-error_file" }, option => Assert.NotEqual(one[one.IndexOf(option) + 1], two[two.IndexOf(option) + 1]));
    }
}
