using Participation.Consultations;

namespace Participation.Specs.Consultations;

/// <summary>One town, its people and one debate, as the specifications of consultations, contributions and moderation share them.</summary>
internal static class TownHall
{
    public static readonly Guid Town = Guid.Parse("0199b000-0000-8000-8000-000000000001");
    public static readonly Guid OtherTown = Guid.Parse("0199b000-0000-8000-8000-000000000002");
    public static readonly Guid DebateId = Guid.Parse("0199b000-0000-7000-8000-000000000003");

    public static readonly Actor Officer = new(Guid.Parse("0199b000-0000-7000-8000-000000000010"), Roles.Officer);
    public static readonly Actor Moderator = new(Guid.Parse("0199b000-0000-7000-8000-000000000011"), Roles.Moderator);
    public static readonly Actor OtherModerator = new(Guid.Parse("0199b000-0000-7000-8000-000000000012"), Roles.Moderator);
    public static readonly Actor Administrator = new(Guid.Parse("0199b000-0000-7000-8000-000000000013"), Roles.Administrator);
    public static readonly Actor Ana = new(Guid.Parse("0199b000-0000-7000-8000-000000000020"), Roles.None);
    public static readonly Actor Bora = new(Guid.Parse("0199b000-0000-7000-8000-000000000021"), Roles.None);

    /// <summary>The draft was begun on 1 March 2026, the call is for 5 to 25 March, by the clock of Belgrade.</summary>
    public static readonly DateTimeOffset Drafted = Belgrade(2026, 3, 1, 9);
    public static readonly DateTimeOffset Starts = Belgrade(2026, 3, 5, 0);
    public static readonly DateTimeOffset Ends = Belgrade(2026, 3, 25, 0);
    public static readonly DateTimeOffset Meanwhile = Belgrade(2026, 3, 10, 12);

    public static readonly ConsultationDetails Details = new(
        ConsultationKind.GeneralAct, "Нацрт одлуке о комуналном реду", "Позивамо грађане на расправу о нацрту.", "ЗЛС, чл. 68.", Starts, Ends);

    public static DateTimeOffset Belgrade(int year, int month, int day, int hour, int minute = 0)
    {
        var local = new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified);
        return new(local, SerbianCalendar.Belgrade.GetUtcOffset(local));
    }

    public static ConsultationEvent Draft(ConsultationDetails? details = null) => new ConsultationDrafted(Town, details ?? Details, Officer.Citizen, Drafted);

    public static ConsultationEvent Called(DateTimeOffset? at = null) => new CallPublished(Officer.Citizen, at ?? Drafted);

    public static Spec<Consultation, ConsultationEvent>.Story Given(params IEnumerable<ConsultationEvent> events) =>
        Spec<Consultation, ConsultationEvent>.Given(events);
}
