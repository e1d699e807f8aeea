using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Shell;

namespace LoadPlatform.AwsSimulator.Tests;

/// <summary>A world that a test moves on, with the product's own scripts.</summary>
internal sealed class WorldDriver
{
    public static readonly DateTimeOffset Start = ManualTimeProvider.Start;

    public WorldDriver(Action<SimulatorOptions>? configure = null, int secondsIntoMinute = 0)
    {
        var options = new SimulatorOptions();
        configure?.Invoke(options);
        Begin = Start.AddSeconds(secondsIntoMinute);
        World = new SimulatedWorld(options, Begin);
    }

    public DateTimeOffset Begin { get; }

    public SimulatedWorld World { get; }

    public int Desired => World.Estate.Scaled.DesiredCount;

    public int Running => World.Estate.Scaled.RunningCount;

    public void Advance(double seconds) => World.AdvanceTo(World.Now + TimeSpan.FromSeconds(seconds));

    public ShellResult Run(params string[] lines) => World.Host.RunScript(string.Join('\n', lines), folder: null);

    public ShellResult StartCalls(string cohort, int count, double rate, int periodMs, int port = 5070, int? durationMs = 600_000) => Run(
        $"mkdir -p '/opt/sipp/runs/test'",
        $"mkdir '/opt/sipp/runs/test/{cohort}' || exit 75",
        $"cd '/opt/sipp/runs/test/{cohort}'",
        $"sipp '10.0.1.10:5060' -sf '/opt/sipp/scenarios/uac_asterisk.xml' -l {count} -m {count} -r {rate} -rp {periodMs} -i '10.0.1.20' -p {port} -mp 6000 -cp 8890 "
        + $"-rtp_payload 0 {(durationMs is { } d ? $"-d {d}" : "")} -trace_err -error_file '/opt/sipp/runs/test/{cohort}/errors.log' -trace_stat -stf '/opt/sipp/runs/test/{cohort}/stat.csv' "
        + "-fd 1 -trace_counts -bg || [ $? -eq 99 ]");

    public ShellResult StopCalls() => Run("pkill -USR1 -f '^sipp .*/opt/sipp/runs/test/' || [ $? -eq 1 ]");

    /// <summary>Moves on second by second until something holds; fails where it does not within the limit. Returns the time since <paramref name="since"/>.</summary>
    public TimeSpan Until(Func<bool> holds, TimeSpan limit, DateTimeOffset since)
    {
        while (!holds())
        {
            Assert.True(World.Now - since < limit, $"It did not happen within {limit}.");
            Advance(1);
        }

        return World.Now - since;
    }

    public int Statistic(string cohort, string column)
    {
        var dir = $"/opt/sipp/runs/test/{cohort}/stat.csv";
        var lines = Run($"head -n 1 '{dir}'; tail -n 1 '{dir}'").Output.Split('\n');
        return int.Parse(lines[1].Split(';')[Array.IndexOf(lines[0].Split(';'), column)]);
    }
}
