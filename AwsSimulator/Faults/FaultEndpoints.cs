using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Faults;

/// <summary>/_sim/faults: asks for faults, lists them, takes them back.</summary>
internal static class FaultEndpoints
{
    private const string Path = "/_sim/faults";

    public static void MapFaults(this IEndpointRouteBuilder app)
    {
        app.MapPost(Path, PostAsync);
        app.MapGet(Path, (WorldGate gate) => Results.Json(gate.Use(world => world.Faults.All.Select(FaultView.Of).ToList())));
        app.MapDelete(Path, (string? key, WorldGate gate) => gate.Use(world =>
        {
            foreach (var fault in world.Faults.All.Where(fault => key is null || fault.Key == key))
                world.Faults.Cancel(fault.Id);
            return Results.NoContent();
        }));
        app.MapDelete($"{Path}/{{id}}", (string id, WorldGate gate) => gate.Use(world => world.Faults.Cancel(id))
            ? Results.NoContent()
            : Results.Problem($"There is no fault {id}; GET {Path} lists them.", statusCode: StatusCodes.Status404NotFound));
    }

    private static async Task<IResult> PostAsync(HttpRequest request, WorldGate gate)
    {
        using var reader = new StreamReader(request.Body);
        var (faults, errors) = FaultReader.Read(await reader.ReadToEndAsync(request.HttpContext.RequestAborted));
        if (errors.Count > 0)
            return Results.Problem("Nothing was scheduled.", title: "The request for faults cannot be read.", statusCode: StatusCodes.Status400BadRequest, extensions: [new("errors", errors)]);

        var key = request.Headers["Idempotency-Key"].FirstOrDefault();
        return gate.Use(world =>
        {
            var before = world.Faults.All.Where(fault => key is not null && fault.Key == key).Select(FaultView.Of).ToList();
            if (before.Count > 0)
                return Results.Json(before);

            foreach (var planned in faults)
                world.Faults.Add(planned.Fault, planned.Start, planned.Duration, key);
            return Results.Json(faults.Select(planned => FaultView.Of(planned.Fault)).ToList(), statusCode: StatusCodes.Status201Created);
        });
    }
}
