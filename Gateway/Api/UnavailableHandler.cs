using LoadPlatform.Contracts.Api;
using Microsoft.AspNetCore.Diagnostics;
using StackExchange.Redis;

namespace LoadPlatform.Gateway.Api;

/// <summary>Answers 503 while Redis is away, for example restarting: the client may ask again.</summary>
internal sealed partial class UnavailableHandler(ILogger<UnavailableHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (RedisException or TimeoutException))
            return false;

        LogUnavailable(httpContext.Request.Path, exception.Message);
        await Problems.Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.Unavailable, "The run log cannot be reached at the moment, try again in a few seconds.").ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Path} was answered 503: {Reason}")]
    private partial void LogUnavailable(string path, string reason);
}
