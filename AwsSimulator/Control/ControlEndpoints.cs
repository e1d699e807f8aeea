using LoadPlatform.AwsSimulator.Wire;
using LoadPlatform.AwsSimulator.Wire.Throttling;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The simulator's own endpoints, under /_sim, and its health.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => "Healthy");
        app.MapGet("/alive", () => "Healthy");
        app.MapGet("/_sim/state", (WorldGate gate) => Results.Text(gate.Use(StateView.Of).ToJsonString(), "application/json"));
        app.MapPost("/_sim/reset", (WorldGate gate, CallLedger ledger, Throttle throttle) =>
        {
            gate.Reset();
            throttle.Clear();
            ledger.Clear();
            return Results.NoContent();
        });
        app.MapGet("/_sim/calls", (WorldGate gate, CallLedger ledger) =>
            Results.Text(CallsView.Of(ledger.Counts, gate.Use(world => world.Fargate.Read(world.Tasks.All))).ToJsonString(), "application/json"));
    }
}
