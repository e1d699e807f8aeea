using System.Globalization;
using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.AwsSimulator.Wire.Throttling;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The simulator's own endpoints, under /_sim, and its health.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => "Healthy");
        app.MapGet("/alive", () => "Healthy");
        app.MapGet("/_sim/state", (WorldGate gate, IOptions<ClockOptions> clock) =>
            Results.Text(gate.Use(world => StateView.Of(world, clock.Value.Scale).ToJsonString()), "application/json"));
        app.MapPost("/_sim/reset", (WorldGate gate, CallLedger ledger, Throttle throttle, string? seed) => Reset(gate, ledger, throttle, seed));
        app.MapGet("/_sim/calls", (WorldGate gate, CallLedger ledger) =>
            Results.Text(CallsView.Of(ledger.Counts, gate.Use(world => world.Fargate.Read(world.Tasks.All))).ToJsonString(), "application/json"));
    }

    private static IResult Reset(WorldGate gate, CallLedger ledger, Throttle throttle, string? seed)
    {
        var other = 0;
        if (seed is not null && !int.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out other))
            return Results.Problem($"seed must be a whole number, not '{seed}'.", statusCode: StatusCodes.Status400BadRequest);

        gate.Reset(seed is null ? null : other);
        throttle.Clear();
        ledger.Clear();
        return Results.NoContent();
    }
}
