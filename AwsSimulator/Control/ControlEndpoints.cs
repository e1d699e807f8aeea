using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Control;

/// <summary>The simulator's own endpoints, under /_sim, and its health.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => "Healthy");
        app.MapGet("/alive", () => "Healthy");
        app.MapGet("/_sim/state", (WorldGate gate) => Results.Text(gate.Use(StateView.Of).ToJsonString(), "application/json"));
        app.MapPost("/_sim/reset", (WorldGate gate, CallLedger ledger) =>
        {
            gate.Reset();
            ledger.Clear();
            return Results.NoContent();
        });
        app.MapGet("/_sim/calls", (CallLedger ledger) => Results.Json(
            ledger.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => new CallCount(pair.Value.Calls, pair.Value.Errors))));
    }
}
