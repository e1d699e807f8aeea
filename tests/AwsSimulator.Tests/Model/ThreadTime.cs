using System.Globalization;

namespace LoadPlatform.AwsSimulator.Tests.Model;

/// <summary>How long this thread has had a processor: other load on the machine does not count. Where the system does not say, real time does.</summary>
internal static class ThreadTime
{
    private const string Source = "/proc/thread-self/schedstat";

    public static TimeSpan Measure(Action action)
    {
        var start = Now();
        action();
        return Now() - start;
    }

    private static TimeSpan Now() => File.Exists(Source)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Source).Split(' ')[0], CultureInfo.InvariantCulture) / 1000)
        : TimeProvider.System.GetElapsedTime(0);
}
