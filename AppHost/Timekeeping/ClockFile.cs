using LoadPlatform.AppHost.Infrastructure;

namespace LoadPlatform.AppHost.Timekeeping;

/// <summary>The file <c>clock.json</c> of the data folder.</summary>
internal static class ClockFile
{
    private const double SlowestScale = 0.1;
    private const double FastestScale = 1000;

    /// <summary>Where it is in <paramref name="folder"/>.</summary>
    public static string In(string folder) => Path.Combine(folder, "clock.json");

    /// <summary>Reads it.</summary>
    /// <returns>What the last start left, null where there is none; and what is wrong with it, null where nothing is.</returns>
    public static (ClockRecord? Record, string? Problem) Read(string folder)
    {
        var (record, problem) = AtomicFile.Read<ClockRecord>(In(folder));
        return record is { Scale: not (>= SlowestScale and <= FastestScale) }
            ? (null, $"'{In(folder)}' is ignored: its scale is not from {SlowestScale} to {FastestScale}.")
            : (record, problem);
    }

    /// <summary>Writes it.</summary>
    /// <exception cref="IOException">The folder is gone, or full.</exception>
    public static void Write(string folder, ClockRecord record) => AtomicFile.Write(In(folder), record);
}
