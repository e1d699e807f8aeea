using LoadPlatform.Cli.Gateway;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Cli.Commands;

/// <summary>Asks the gateway for a run, once, however often it has to be said.</summary>
internal sealed class RunSubmission(GatewayClient gateway, CliContext context)
{
    /// <summary>Sends the request, again where the answer was lost: every try carries the same idempotency key.</summary>
    /// <param name="request">What to play and on what.</param>
    /// <param name="wasThere">Whether the gateway answered before: then even a refused connection is tried again.</param>
    public Task<RunAccepted> SendAsync(RunRequest request, bool wasThere)
    {
        var key = Guid.NewGuid();
        var patience = new GatewayPatience(
            context.Time,
            context.Pacing.Retry,
            reason => context.Error.WriteLine($"gateway unreachable, retrying ({reason})"),
            () => context.Error.WriteLine("gateway is back"));
        return patience.CallAsync(
            token => gateway.StartAsync(request, key, token),
            context.Pacing.Patience,
            failure => wasThere |= failure.Answered,
            context.Interrupts.First);
    }
}
