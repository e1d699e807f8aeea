using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Api;

/// <summary><c>GET /api/v1/runs</c>: pages of runs, filtered by status and target.</summary>
internal static class ListRuns
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;
    private const int Chunk = 200;

    public static async Task<IResult> HandleAsync(
        IRunLog log, string? status = null, string? target = null, int? limit = null, string? cursor = null, CancellationToken cancellationToken = default)
    {
        RunStatus? wanted = null;
        if (status is not null)
        {
            if (!Enum.TryParse<RunStatus>(status, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed))
                return Invalid($"'{status}' is no status. Statuses: {string.Join(", ", Enum.GetNames<RunStatus>())}.");
            wanted = parsed;
        }

        if (limit is < 1 or > MaxLimit)
            return Invalid($"limit must be from 1 to {MaxLimit}.");

        var offset = 0;
        if (cursor is not null && (!int.TryParse(cursor, out offset) || offset < 0))
            return Invalid($"'{cursor}' is no cursor: pass the nextCursor of the page before.");

        return Results.Ok(await ReadAsync(log, wanted, target, limit ?? DefaultLimit, offset, cancellationToken));
    }

    private static async Task<RunPage> ReadAsync(IRunLog log, RunStatus? status, string? target, int limit, int offset, CancellationToken cancellationToken)
    {
        List<RunView> found = [];
        while (true)
        {
            var chunk = await log.ListAsync(offset, Chunk, cancellationToken);
            foreach (var summary in chunk)
            {
                if (found.Count == limit)
                    return new RunPage { Runs = found, NextCursor = offset.ToString() };

                offset++;
                if ((status is null || summary.Status == status) && (target is null || summary.Target == target))
                    found.Add(RunViews.Of(summary));
            }

            if (chunk.Count < Chunk)
                return new RunPage { Runs = found };
        }
    }

    private static IResult Invalid(string detail) => Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.RequestInvalid, detail);
}
