"""The verbs of English deals, by the frame that says which place around them is which role."""

from agent.extract.grammar.english_frames import (
    APPROACH,
    BEAT,
    BECOME,
    BID,
    BUY,
    CHANGE,
    CHANGE_FOR,
    DISTRIBUTE,
    EXCHANGE,
    EYE,
    FARM_IN,
    FARM_OUT,
    FIND,
    FOLD,
    GET,
    GO,
    HAND,
    HOLD,
    JOIN,
    LISTING,
    LOSE,
    MERGE,
    OUT,
    PAY,
    PRIVATE,
    PUT,
    SEEK,
    SELL,
    SPEND,
    SPIN_OFF,
    STAKE_DOWN,
    STAKE_UP,
    TENDER,
    WALK,
    WIN,
)
from agent.extract.grammar.frame import Form, Frame, Verbs, conjugate, join_verbs


def _becoming() -> Verbs:
    """ "becomes a wholly owned subsidiary of", "is now part of": every verb with every noun."""
    table: dict[str, tuple[tuple[Frame, Form], ...]] = {}
    for verb, form in (("become", Form.BASE), ("becomes", Form.PRESENT), ("became", Form.PAST)):
        for article in ("", "a ", "an "):
            for owned in (
                "",
                "wholly owned ",
                "wholly-owned ",
                "indirect wholly owned ",
                "direct wholly owned ",
                "new ",
            ):
                for noun in ("subsidiary", "unit", "division", "part", "affiliate", "arm", "member"):
                    table[f"{verb} {article}{owned}{noun}"] = ((BECOME, form),)
    for verb, form in (("pass", Form.BASE), ("passes", Form.PRESENT), ("passed", Form.PAST), ("passing", Form.GERUND)):
        table[f"{verb} into the hands"] = table[f"{verb} into the ownership"] = ((BECOME, form),)
    for verb, form in (("fall", Form.BASE), ("falls", Form.PRESENT), ("fell", Form.PAST), ("fallen", Form.PAST)):
        table[f"{verb} into the hands"] = ((BECOME, form),)
    table["been part"] = ((BECOME, Form.PAST),)
    for noun in ("part", "a subsidiary", "a unit", "a division", "a wholly owned subsidiary"):
        table[f"is now {noun}"] = table[f"are now {noun}"] = ((BECOME, Form.PAST),)
    return table


VERBS = join_verbs(
    conjugate(
        BUY,
        """
        acquire / acquires / acquired / acquiring
        buy / buys / bought / buying
        purchase / purchases / purchased / purchasing
        buy_out / buys_out / bought_out / buying_out
        take_over / takes_over / took_over taken_over / taking_over
        snap_up / snaps_up / snapped_up / snapping_up
        pick_up / picks_up / picked_up / picking_up
        swallow / swallows / swallowed / swallowing
        swallow_up / swallows_up / swallowed_up / swallowing_up
        gobble_up / gobbles_up / gobbled_up / gobbling_up
        scoop_up / scoops_up / scooped_up / scooping_up
        swoop_on / swoops_on / swooped_on / swooping_on
        absorb / absorbs / absorbed / absorbing
        win_the_auction_for / wins_the_auction_for / won_the_auction_for / winning_the_auction_for
        win_the_race_for / wins_the_race_for / won_the_race_for / winning_the_race_for
        win_the_battle_for / wins_the_battle_for / won_the_battle_for / winning_the_battle_for
        walk_away_with / walks_away_with / walked_away_with / walking_away_with
        take_control_of / takes_control_of / took_control_of taken_control_of / taking_control_of
        take_ownership_of / takes_ownership_of / took_ownership_of taken_ownership_of / taking_ownership_of
        gain_control_of / gains_control_of / gained_control_of / gaining_control_of
        snaffle / snaffles / snaffled / snaffling
        nab / nabs / nabbed / nabbing
        hoover_up / hoovers_up / hoovered_up / hoovering_up
        mop_up / mops_up / mopped_up / mopping_up
        devour / devours / devoured / devouring
        assume_control_of / assumes_control_of / assumed_control_of / assuming_control_of
        assume_ownership_of / assumes_ownership_of / assumed_ownership_of / assuming_ownership_of
        acquire_control_of / acquires_control_of / acquired_control_of / acquiring_control_of
        seize_control_of / seizes_control_of / seized_control_of / seizing_control_of
        win_control_of / wins_control_of / won_control_of / winning_control_of
        take_full_ownership_of / takes_full_ownership_of / took_full_ownership_of / taking_full_ownership_of
        take_sole_ownership_of / takes_sole_ownership_of / took_sole_ownership_of / taking_sole_ownership_of
        take_full_control_of / takes_full_control_of / took_full_control_of / taking_full_control_of
        win_an_auction_for / wins_an_auction_for / won_an_auction_for / winning_an_auction_for
        win_the_bidding_for / wins_the_bidding_for / won_the_bidding_for / winning_the_bidding_for
        win_the_contest_for / wins_the_contest_for / won_the_contest_for / winning_the_contest_for
        take_private / takes_private / took_private taken_private / taking_private
        take_possession_of / takes_possession_of / took_possession_of taken_possession_of / taking_possession_of
        become_the_owner_of / becomes_the_owner_of / became_the_owner_of / becoming_the_owner_of
        complete_the_buyout_of / completes_the_buyout_of / completed_the_buyout_of / completing_the_buyout_of
        """,
    ),
    conjugate(
        SELL,
        """
        sell / sells / sold / selling
        sell_off / sells_off / sold_off / selling_off
        divest / divests / divested / divesting
        dispose_of / disposes_of / disposed_of / disposing_of
        offload / offloads / offloaded / offloading
        unload / unloads / unloaded / unloading
        part_with / parts_with / parted_with / parting_with
        part_company_with / parts_company_with / parted_company_with / parting_company_with
        let_go_of / lets_go_of / let_go_of / letting_go_of
        shed / sheds / shed / shedding
        jettison / jettisons / jettisoned / jettisoning
        get_rid_of / gets_rid_of / got_rid_of / getting_rid_of
        rid_itself_of / rids_itself_of / rid_itself_of / ridding_itself_of
        flog / flogs / flogged / flogging
        cash_out_of / cashes_out_of / cashed_out_of / cashing_out_of
        disinvest / disinvests / disinvested / disinvesting
        bow_out_of / bows_out_of / bowed_out_of / bowing_out_of
        exit / exits / exited / exiting
        """,
    ),
    conjugate(
        GET,
        """
        get / gets / got gotten / getting
        land / lands / landed / landing
        bag / bags / bagged / bagging
        add / adds / added / adding
        grab / grabs / grabbed / grabbing
        collect / collects / collected / collecting
        secure / secures / secured / securing
        clinch / clinches / clinched / clinching
        """,
    ),
    conjugate(
        HAND,
        """
        hand / hands / handed / handing
        hand_over / hands_over / handed_over / handing_over
        transfer / transfers / transferred / transferring
        give_up / gives_up / gave_up given_up / giving_up
        cede / cedes / ceded / ceding
        relinquish / relinquishes / relinquished / relinquishing
        """,
    ),
    conjugate(
        WALK,
        """
        walk_away_from / walks_away_from / walked_away_from / walking_away_from
        pull_out_of / pulls_out_of / pulled_out_of / pulling_out_of
        back_out_of / backs_out_of / backed_out_of / backing_out_of
        """,
    ),
    conjugate(GO, "go / goes / went gone / going\n pass / passes / passed / passing"),
    conjugate(CHANGE_FOR, "change_hands / changes_hands / changed_hands / changing_hands"),
    conjugate(CHANGE, "change_hands / changes_hands / changed_hands / changing_hands"),
    conjugate(LOSE, "lose / loses / lost / losing"),
    conjugate(OUT, "lose_out / loses_out / lost_out / losing_out"),
    conjugate(
        FIND,
        """
        find_a_buyer / finds_a_buyer / found_a_buyer / finding_a_buyer
        find_a_taker / finds_a_taker / found_a_taker / finding_a_taker
        find_a_purchaser / finds_a_purchaser / found_a_purchaser / finding_a_purchaser
        find_a_new_owner / finds_a_new_owner / found_a_new_owner / finding_a_new_owner
        """,
    ),
    conjugate(DISTRIBUTE, "distribute / distributes / distributed / distributing"),
    conjugate(MERGE, "merge / merges / merged / merging\n combine / combines / / combining"),
    conjugate(BID, "offer / offers / offered / offering\n bid / bids / / bidding"),
    conjugate(PAY, "pay / pays / paid / paying\n give / gives / gave given / giving"),
    conjugate(TENDER, "tender / tenders / tendered / tendering"),
    conjugate(FARM_OUT, "farm_out / farms_out / farmed_out / farming_out"),
    conjugate(FARM_IN, "farm_into / farms_into / farmed_into / farming_into"),
    conjugate(PRIVATE, "take / takes / took taken / taking"),
    conjugate(FOLD, "bring / brings / brought / bringing"),
    conjugate(APPROACH, "approach / approaches / approached / approaching"),
    conjugate(
        EYE,
        """
        circle / circles / circled / circling
        woo / woos / wooed / wooing
        stalk / stalks / stalked / stalking
        run_the_rule_over / runs_the_rule_over / ran_the_rule_over / running_the_rule_over
        have_its_eye_on / has_its_eye_on / had_its_eye_on / having_its_eye_on
        set_its_sights_on / sets_its_sights_on / set_its_sights_on / setting_its_sights_on
        weigh_a_bid_for / weighs_a_bid_for / weighed_a_bid_for / weighing_a_bid_for
        weigh_an_offer_for / weighs_an_offer_for / weighed_an_offer_for / weighing_an_offer_for
        """,
    ),
    conjugate(
        STAKE_UP,
        """
        raise / raises / raised / raising
        up / ups / upped / upping
        increase / increases / increased / increasing
        boost / boosts / boosted / boosting
        lift / lifts / lifted / lifting
        hike / hikes / hiked / hiking
        take / takes / took taken / taking
        build / builds / built / building
        amass / amasses / amassed / amassing
        obtain / obtains / obtained / obtaining
        earn / earns / earned / earning
        accumulate / accumulates / accumulated / accumulating
        top_up / tops_up / topped_up / topping_up
        double / doubles / doubled / doubling
        secure / secures / secured / securing
        assemble / assembles / assembled / assembling
        disclose / discloses / disclosed / disclosing
        reveal / reveals / revealed / revealing
        """,
    ),
    conjugate(
        STAKE_DOWN,
        """
        reduce / reduces / reduced / reducing
        lower / lowers / lowered / lowering
        cut / cuts / cut / cutting
        trim / trims / trimmed / trimming
        decrease / decreases / decreased / decreasing
        sell_down / sells_down / sold_down / selling_down
        pare / pares / pared / paring
        slash / slashes / slashed / slashing
        halve / halves / halved / halving
        """,
    ),
    conjugate(HOLD, "hold / holds / held / holding\n own / owns / owned / owning\n control / controls / / controlling"),
    conjugate(LISTING, "list / lists / listed / listing\n float / floats / floated / floating"),
    conjugate(
        SPIN_OFF,
        "spin_off / spins_off / spun_off / spinning_off\n separate / separates / separated / separating\n carve_out "
        "/ carves_out / carved_out / carving_out\n hive_off / hives_off / hived_off / hiving_off\n demerge / "
        "demerges / demerged / demerging\n cut_loose / cuts_loose / cut_loose / cutting_loose",
    ),
    conjugate(
        SPEND,
        """
        spend / spends / spent / spending
        shell_out / shells_out / shelled_out / shelling_out
        fork_out / forks_out / forked_out / forking_out
        fork_over / forks_over / forked_over / forking_over
        splash_out / splashes_out / splashed_out / splashing_out
        stump_up / stumps_up / stumped_up / stumping_up
        lay_out / lays_out / laid_out / laying_out
        hand_over / hands_over / handed_over / handing_over
        part_with / parts_with / parted_with / parting_with
        cough_up / coughs_up / coughed_up / coughing_up
        """,
    ),
    _becoming(),
    conjugate(BEAT, "beat / beats / beat beaten / beating\n outbid / outbids / outbid / outbidding"),
    conjugate(
        JOIN,
        """
        join / joins / joined / joining
        """,
    ),
    conjugate(
        PUT,
        """
        put / puts / / putting
        offer / offers / offered / offering
        """,
    ),
    conjugate(
        SEEK,
        """
        seek_a_buyer / seeks_a_buyer / sought_a_buyer / seeking_a_buyer
        seek_buyers / seeks_buyers / sought_buyers / seeking_buyers
        look_for_a_buyer / looks_for_a_buyer / looked_for_a_buyer / looking_for_a_buyer
        hunt_for_a_buyer / hunts_for_a_buyer / hunted_for_a_buyer / hunting_for_a_buyer
        invite_bids / invites_bids / invited_bids / inviting_bids
        solicit_offers / solicits_offers / solicited_offers / soliciting_offers
        """,
    ),
    conjugate(
        EXCHANGE,
        """
        exchange_contracts / exchanges_contracts / exchanged_contracts / exchanging_contracts
        """,
    ),
    conjugate(
        WIN,
        """
        emerge_as_the_winner / emerges_as_the_winner / emerged_as_the_winner / emerging_as_the_winner
        emerge_as_the_buyer / emerges_as_the_buyer / emerged_as_the_buyer / emerging_as_the_buyer
        emerge_as_the_winning_bidder / emerges_as_the_winning_bidder / emerged_as_the_winning_bidder / x
        prevail_in_the_auction / prevails_in_the_auction / prevailed_in_the_auction / prevailing_in_the_auction
        win_the_bidding / wins_the_bidding / won_the_bidding / winning_the_bidding
        """,
    ),
)
