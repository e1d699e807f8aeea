using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.ServiceDefaults.Bus;

/// <summary>The platform's message bus: MassTransit over RabbitMQ, the same in every service.</summary>
public static class MessageBusExtensions
{
    /// <summary>The connection name of the broker.</summary>
    public const string BrokerConnection = "messaging";

    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(4);

    /// <summary>
    /// Adds the bus. Queues are durable and named <c>&lt;service&gt;-&lt;consumer&gt;</c> in kebab-case; publishing waits for the broker's confirm;
    /// what a consumer publishes leaves when it has succeeded. The host counts as started, and health says ready, only when every queue is bound:
    /// RabbitMQ drops what is published before.
    /// </summary>
    /// <param name="builder">The service's application; <see cref="ServiceDefaultsExtensions.AddServiceDefaults"/> comes before.</param>
    /// <param name="configure">Registers the service's consumers and sagas.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static WebApplicationBuilder AddMessageBus(this WebApplicationBuilder builder, Action<IBusRegistrationConfigurator> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);

        builder.Services.AddOptions<MassTransitHostOptions>().Configure(options =>
        {
            options.WaitUntilStarted = true;
            options.StopTimeout = StopTimeout;
        });
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(new KebabCaseEndpointNameFormatter(ServiceName(builder.Services), includeNamespace: false));
            bus.AddConfigureEndpointsCallback((context, _, endpoint) =>
            {
                endpoint.UseMessageRetry(EndpointRetry.Configure);
                endpoint.UseInMemoryOutbox(context);
            });
            configure(bus);
            bus.UsingRabbitMq((context, broker) =>
            {
                broker.Host(BrokerAddress(context.GetRequiredService<IConfiguration>()));
                broker.ConfigureEndpoints(context);
            });
        });
        return builder;
    }

    private static string ServiceName(IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<ServiceIdentity>().FirstOrDefault()?.Name
        ?? throw new InvalidOperationException("Call AddServiceDefaults before AddMessageBus: queues are named after the service.");

    private static Uri BrokerAddress(IConfiguration configuration) =>
        Uri.TryCreate(configuration.GetConnectionString(BrokerConnection), UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"ConnectionStrings:{BrokerConnection} is missing or no URI: it must hold the broker's address, amqp://user:password@host:port.");
}
