using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Processes.Sip;

/// <summary>The load balancer's SIP address (UDP): takes calls for the autoscaled service and brings each to the task that the model picks.</summary>
internal sealed partial class SipFront : BackgroundService
{
    private const int LargestDatagram = 65_535;
    private static readonly TimeSpan LookPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HangUpPeriod = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<string> _lost = [];
    private readonly Socket _callers = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly Socket _tasks = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly TimeProvider _wall;
    private readonly ILogger _logger;
    private readonly SipExchange _exchange;
    private readonly IPEndPoint _address;

    public SipFront(IOptions<SimulatorOptions> options, SipRouter router, [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall, ILogger<SipFront> logger)
    {
        (_wall, _logger) = (wall, logger);
        _address = new IPEndPoint(IPAddress.Parse(options.Value.Sipp.Remote), options.Value.Processes.SipPort);
        _exchange = new SipExchange(
            router, (data, to) => Send(_callers, data, to), (data, to) => Send(_tasks, data, to), _address, options.Value.Processes, wall)
        {
            TaskGone = _lost.Enqueue,
        };
    }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _callers.Bind(_address);
            _tasks.Bind(new IPEndPoint(_address.Address, 0));
        }
        catch (SocketException exception)
        {
            throw new IOException($"The SIP front cannot listen at udp://{_address} ({exception.Message}): another simulator may run there. Choose another Simulator:Processes:Network.", exception);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _callers.Dispose();
        _tasks.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        ReceiveAsync(_callers, _exchange.FromCaller, stoppingToken),
        ReceiveAsync(_tasks, _exchange.FromTask, stoppingToken),
        EveryAsync(HangUpPeriod, HangUp, stoppingToken),
        EveryAsync(LookPeriod, Look, stoppingToken));

    private async Task ReceiveAsync(Socket socket, Action<ReadOnlyMemory<byte>, IPEndPoint> take, CancellationToken stoppingToken)
    {
        var buffer = new byte[LargestDatagram];
        while (true)
        {
            var received = await socket.ReceiveFromAsync(buffer, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stoppingToken);
            lock (_lock)
                take(buffer.AsMemory(0, received.ReceivedBytes), (IPEndPoint)received.RemoteEndPoint);
        }
    }

    /// <summary>A datagram that cannot be sent is lost, as one may be anywhere; whoever sent it sends it again.</summary>
    private void Send(Socket socket, ReadOnlyMemory<byte> datagram, IPEndPoint to)
    {
        try
        {
            socket.SendTo(datagram.Span, SocketFlags.None, to);
        }
        catch (SocketException exception)
        {
            LogUnsent(_logger, exception, datagram.Length, to);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "A SIP message of {Length} bytes could not be sent to {To}")]
    private static partial void LogUnsent(ILogger logger, Exception exception, int length, IPEndPoint to);

    private async Task EveryAsync(TimeSpan period, Action action, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(period, _wall);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            lock (_lock)
                action();
        }
    }

    /// <summary>Tasks end with the world locked, and the world is asked with the calls locked: so their calls wait here.</summary>
    private void HangUp()
    {
        while (_lost.TryDequeue(out var callId))
            _exchange.HangUp(callId);
    }

    private void Look()
    {
        var open = _exchange.Calls.Count == 0 ? null : UdpPorts.Read();
        _exchange.Look(address => UdpPorts.Holds(open, address));
    }
}
