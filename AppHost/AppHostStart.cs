using LoadPlatform.AppHost.Configuration;
using LoadPlatform.AppHost.Processes;
using LoadPlatform.AppHost.Timekeeping;

namespace LoadPlatform.AppHost;

/// <summary>What comes before anything is started: the data folder is taken, what a killed start left is ended, time goes on.</summary>
internal sealed class AppHostStart : IDisposable
{
    private readonly DataFolder? _folder;

    private AppHostStart(DataFolder? folder, IReadOnlyList<string> problems)
    {
        _folder = folder;
        Problems = problems;
    }

    /// <summary>Why nothing can be started; empty where it can.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Where started processes are written down; null where the data folder cannot be had.</summary>
    public ProcessLedger? Ledger => _folder?.Ledger;

    /// <summary>Prepares a start with <paramref name="options"/>, whose epoch it sets.</summary>
    public static async Task<AppHostStart> PrepareAsync(IDistributedApplicationBuilder builder, AppHostOptions options, TimeProvider time)
    {
        var root = options.Data.Root;
        var (folder, problem) = DataFolder.Take(root);
        if (folder is null)
            return new AppHostStart(folder: null, [problem!]);

        try
        {
            var leftSome = await EndLeftoversAsync(folder.Ledger, root, time);
            options.Clock.Epoch ??= ChooseEpoch(options, leftSome, time.GetUtcNow());
            return new AppHostStart(folder, AppHostSettings.CheckMachine(builder, options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new AppHostStart(folder, [$"Data:Root '{root}' cannot be used: {exception.Message}"]);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Ledger?.Prune();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What has ended stays in the file, which is harmless: its marks are no other process's.
            Console.Error.WriteLine($"The data folder cannot be tidied up: {exception.Message}");
        }

        _folder?.Dispose();
    }

    private static async Task<bool> EndLeftoversAsync(ProcessLedger ledger, string root, TimeProvider time)
    {
        var (record, problem) = ProcessLedger.Read(root);
        Say(problem);
        var alive = record?.Alive ?? [];
        ledger.Take(alive);
        foreach (var outcome in await new Leftovers(time, Leftovers.Grace).EndAsync(alive))
            Say(outcome);

        ledger.Prune();
        return alive.Count > 0;
    }

    private static DateTimeOffset ChooseEpoch(AppHostOptions options, bool leftSome, DateTimeOffset now)
    {
        var (record, problem) = ClockFile.Read(options.Data.Root);
        Say(problem);
        // Services that outlived their AppHost went on reading its time.
        var choice = EpochChoice.Of(leftSome && record is not null ? record with { LastSeen = now } : record, now, options.Clock.Scale ?? 1);
        Say(choice.Notice);
        return choice.Epoch;
    }

    private static void Say(string? line)
    {
        if (line is not null)
            Console.Out.WriteLine(line);
    }
}
