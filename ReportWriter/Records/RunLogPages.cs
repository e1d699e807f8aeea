using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.ReportWriter.Records;

/// <summary>Reads a stream of a run's log to its end.</summary>
internal static class RunLogPages
{
    private const int PageSize = 5_000;

    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(Func<string?, int, Task<IReadOnlyList<LogEntry<T>>>> readPage)
    {
        List<T> all = [];
        string? last = null;
        while (true)
        {
            var page = await readPage(last, PageSize);
            all.AddRange(page.Select(entry => entry.Value));
            if (page.Count < PageSize)
                return all;

            last = page[^1].Id;
        }
    }
}
