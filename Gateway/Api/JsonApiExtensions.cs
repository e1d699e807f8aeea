using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.Gateway.Api;

/// <summary>How the API speaks: JSON with enums by name, problem details with a code, OpenAPI and Swagger UI.</summary>
internal static class JsonApiExtensions
{
    private const string OpenApiRoute = "/openapi/v1.json";

    public static WebApplicationBuilder AddJsonApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.TypeInfoResolver = (json.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RequestNames.Modify);
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        });
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = AddCode);
        builder.Services.AddExceptionHandler<BadRequestHandler>();
        builder.Services.AddExceptionHandler<UnavailableHandler>();
        builder.Services.AddOpenApi(openApi => openApi.AddSchemaTransformer(RequestNames.Describe));
        return builder;
    }

    public static WebApplication UseJsonApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi(OpenApiRoute);
        app.UseSwaggerUI(swagger => swagger.SwaggerEndpoint(OpenApiRoute, "LoadPlatform"));
        app.MapRuns();
        app.MapCatalog();
        return app;
    }

    private static void AddCode(ProblemDetailsContext context)
    {
        if (!context.ProblemDetails.Extensions.ContainsKey("code"))
            context.ProblemDetails.Extensions["code"] = context.ProblemDetails.Status is >= 500 ? "internal-error" : ProblemCodes.RequestInvalid;
    }
}
