using LoadPlatform.Contracts.Api;
using Microsoft.AspNetCore.Diagnostics;

namespace LoadPlatform.Gateway.Api;

/// <summary>Answers a request whose body or parameters cannot be read with what is wrong in it.</summary>
internal sealed class BadRequestHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad)
            return false;

        await Problems.Of(bad.StatusCode, ProblemCodes.RequestInvalid, bad.InnerException?.Message ?? bad.Message).ExecuteAsync(httpContext);
        return true;
    }
}
