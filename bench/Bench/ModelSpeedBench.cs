using LoadPlatform.AwsSimulator;
using LoadPlatform.AwsSimulator.Model;

namespace LoadPlatform.Bench;

/// <summary>
/// Measures how fast the simulator's model alone is, without HTTP, and whether it slows down as its history grows. It counts this process's
/// processor time: the model has one thread, and other load on the machine would spoil a clock's figure.
/// </summary>
internal static class ModelSpeedBench
{
    private const int Runs = 30;
    private const int Worlds = 10;
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan[] Marks = [TimeSpan.FromHours(1), TimeSpan.FromHours(6), TimeSpan.FromHours(24)];
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(44);

    /// <summary>Plays the steady state many times, each in a world of its own, and then for a day in one world.</summary>
    public static ModelSpeedResults Run()
    {
        for (var i = 0; i < Runs; i++)
            PlayAlone();

        List<double> speeds = [.. Enumerable.Range(0, Runs).Select(_ => PlayAlone())];
        return new ModelSpeedResults(speeds, PlayLong());
    }

    /// <summary>Plays one steady state in a new world.</summary>
    /// <returns>Simulated seconds per processor second.</returns>
    private static double PlayAlone()
    {
        var before = Environment.CpuUsage.TotalTime;
        var world = new SimulatedWorld(new SimulatorOptions(), Start);
        SteadyState.Play(world, "alone");
        return (world.Now - Start) / (Environment.CpuUsage.TotalTime - before);
    }

    /// <summary>Plays steady states one after the other, for a day, in several worlds.</summary>
    /// <returns>The processor time per simulated second in the window that ends at each mark: the least, which other load spoils least.</returns>
    private static List<(TimeSpan Mark, TimeSpan Cost)> PlayLong()
    {
        var days = Enumerable.Range(0, Worlds).Select(_ => PlayDay().ToList()).ToList();
        return [.. Marks.Select((mark, index) => (mark, days.Min(costs => costs[index])))];
    }

    private static IEnumerable<TimeSpan> PlayDay()
    {
        var world = new SimulatedWorld(new SimulatorOptions(), Start);
        var cycle = 0;
        foreach (var mark in Marks)
        {
            while (world.Now + SteadyState.Length <= Start + mark - Window)
                SteadyState.Play(world, $"c{cycle++}");

            GC.Collect();
            var (from, before) = (world.Now, Environment.CpuUsage.TotalTime);
            while (world.Now - from < Window)
                SteadyState.Play(world, $"c{cycle++}");
            yield return (Environment.CpuUsage.TotalTime - before) / (world.Now - from).TotalSeconds;
        }
    }
}
