namespace LoadPlatform.TaskLauncher.Sipp;

/// <summary>One SIPp process to start.</summary>
/// <param name="Name">Its name, unique in its run.</param>
/// <param name="Count">Its calls.</param>
/// <param name="Ordinal">Its place among the run's cohorts, from 0: its ports follow from it.</param>
internal sealed record PlannedCohort(string Name, int Count, int Ordinal)
{
    private const int FirstSipPort = 5070;
    private const int FirstMediaPort = 10_000;
    private const int MediaPorts = 400;

    // 65,535 is the last port. A cohort's ports are taken again long after.
    private const int MediaRanges = 138;
    private const int FirstControlPort = 8890;

    /// <summary>SIPp's local SIP port (<c>-p</c>).</summary>
    public int SipPort => FirstSipPort + Ordinal;

    /// <summary>SIPp's first media port (<c>-mp</c>).</summary>
    public int MediaPort => FirstMediaPort + (Ordinal % MediaRanges * MediaPorts);

    /// <summary>SIPp's control port (<c>-cp</c>).</summary>
    public int ControlPort => FirstControlPort + Ordinal;
}
